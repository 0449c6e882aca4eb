/** Letters in doubt, and people whom no letter reaches, each with the way to mend it. */
import type { RemindersView } from '#entry/contract';
import { GoTo } from '../page/go-to';
import { dayText } from '../parts/numbers';
import { Section } from '../parts/section';
import { say } from '../parts/words';
import { Confirmed } from './confirmed';
import { Said, useVerb } from './verb';

type Shown = { readonly view: RemindersView };

/** Kept while there is something to say of a resend, also once nothing is in doubt any more. */
export const Doubtful = ({ view: { doubtful, mayManage } }: Shown) => {
  const resend = useVerb('reminders.resend');
  const n = doubtful.length;
  if (n === 0 && resend.said === '' && resend.failure === null) return null;
  return (
    <Section title={say('remind.doubtful', { n })}>
      <ul>
        {doubtful.map(({ id, to, on }) => (
          <li key={id}>{say('remind.summaryLine', { to, text: dayText(on) })}</li>
        ))}
      </ul>
      {n > 0 && mayManage && (
        <Confirmed
          text={say('remind.resend', { n })}
          question={say('remind.doubtfulWhy')}
          yes={say('remind.resend', { n })}
          isBusy={resend.isBusy}
          onYes={() => void resend.act({ letters: doubtful })}
        />
      )}
      <Said verbs={[resend]} />
    </Section>
  );
};

export const RosterTroubles = ({ view: { troubles } }: Shown) =>
  troubles.length === 0 ? null : (
    <Section title={say('remind.troubles', { n: troubles.length })}>
      <ul>
        {troubles.map(({ text, at }) => (
          <li key={`${at.table} ${at.row} ${at.column} ${text}`} class="task">
            <p>{text}</p>
            <div class="bar-of-buttons">
              <GoTo target={{ table: at.table, id: at.key, row: at.row ?? 3, column: at.column }} of={text} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
