/** Sends one letter. The quota is that of whoever switched the reminders on, and is asked anew in each run. */
import type { Letter } from '#letters/letter';

/** Recipients that may still be written to today. */
export const mailQuota = (): number => MailApp.getRemainingDailyQuota();

/** The same for a view, which shows the rest where the account may not send: null. */
export const knownMailQuota = (): number | null => {
  try {
    return mailQuota();
  } catch {
    return null;
  }
};

/** Hands the letter to Google; throws what Google says where it is refused. */
export const sendLetter = ({ to, subject, text, html, sender, replyTo }: Letter): void => {
  const message = { to, subject, body: text, htmlBody: html, name: sender };
  MailApp.sendEmail(replyTo === null ? message : { ...message, replyTo });
};
