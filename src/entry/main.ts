/** What Google calls: triggers, menu handlers, the sidebar's endpoints, custom functions. Everything else is private. */

import { closeYear as endYear } from '#entry/close-year';
import type { Envelope } from '#entry/contract';
import { runReminders } from '#entry/daily';
import { handleEdit } from '#entry/edit';
import { explain, fromMenu, quietly } from '#entry/guard';
import { preview, resendDoubtful as resend, sendNow, testToMe, zaloTexts } from '#entry/letters-menu';
import { showMenu, stampToday } from '#entry/open';
import { handOver, switchOff, switchOn } from '#entry/reminder-menu';
import { serve } from '#entry/rpc';
import { repair, setUp } from '#entry/set-up';
import { readClock } from '#google/clock';
import { openSidebar, openWindow } from '#google/ui';
import { say } from '#messages/vi';

export {
  CCHC_CHITIEU,
  CCHC_HAN,
  CCHC_HOANTHANH,
  CCHC_NGAYHIEULUC,
  CCHC_NGAYLAMVIEC,
  CCHC_NHIEMVU,
  CCHC_QUAHAN,
  CCHC_THONGKE,
  CCHC_TINHTRANG,
  CCHC_TONGHOP,
  CCHC_TONGQUAN,
} from '#entry/functions';
export { CCHC_BANGDIEM, CCHC_DIEM, CCHC_TONGDIEM, CCHC_XEPHANG } from '#entry/functions-score';

/** Simple trigger: builds the menu, stamps today. */
export function onOpen(): void {
  quietly('onOpen', showMenu);
  quietly('onOpen', stampToday);
}

/**
 * Simple trigger: ids, stamps and a hint for the edited rows.
 * @param {object} event Google's edit event.
 */
export function onEdit(event: { range?: GoogleAppsScript.Spreadsheet.Range } | undefined): void {
  const range = event?.range;
  if (range !== undefined) quietly('onEdit', () => handleEdit(range));
}

/** Clock trigger, every hour: the day's letters. A bug is logged and thrown on, so that Google reports the failed run. */
export function runDaily(): void {
  try {
    runReminders({ by: 'clock', moment: readClock() });
  } catch (cause) {
    explain('runDaily', cause);
    throw cause;
  }
}

/** Menu: opens the sidebar. */
export function showSidebar(): void {
  fromMenu('showSidebar', 'sidebar.title', () => {
    openSidebar();
    return null;
  });
}

/** Menu: opens the page “Chỉ số CCHC”. */
export function showScores(): void {
  fromMenu('showScores', 'score.window', () => {
    openWindow('Score', say('score.window'));
    return null;
  });
}

/** Menu: opens the page “Dự thảo báo cáo”. */
export function showReport(): void {
  fromMenu('showReport', 'document.window', () => {
    openWindow('Report', say('document.window'));
    return null;
  });
}

/** Menu: lays out the workbook. */
export function setUpWorkbook(): void {
  fromMenu('setUpWorkbook', 'menu.setUp', setUp);
}

/** Menu: checks and mends the workbook's structure. */
export function repairWorkbook(): void {
  fromMenu('repairWorkbook', 'repair.title', repair);
}

/** Menu: switches the daily letters on. */
export function turnRemindersOn(): void {
  fromMenu('turnRemindersOn', 'reminders.title', switchOn);
}

/** Menu: switches the daily letters off. */
export function turnRemindersOff(): void {
  fromMenu('turnRemindersOff', 'reminders.title', switchOff);
}

/** Menu: sends today's letters now. */
export function sendRemindersNow(): void {
  fromMenu('sendRemindersNow', 'reminders.title', sendNow);
}

/** Menu: shows the letters of a day, sends nothing. */
export function previewReminders(): void {
  fromMenu('previewReminders', 'menu.preview', preview);
}

/** Menu: sends today's letter to whoever clicks. */
export function sendTestToMe(): void {
  fromMenu('sendTestToMe', 'menu.testToMe', testToMe);
}

/** Menu: sends again what a run left in doubt. */
export function resendDoubtful(): void {
  fromMenu('resendDoubtful', 'menu.resend', resend);
}

/** Menu: texts to paste into Zalo. */
export function showZaloTexts(): void {
  fromMenu('showZaloTexts', 'menu.zalo', zaloTexts);
}

/** Menu: takes the reminders over. */
export function takeRemindersOver(): void {
  fromMenu('takeRemindersOver', 'reminders.title', handOver);
}

/** Menu: closes the year's continuous tasks. */
export function closeYear(): void {
  fromMenu('closeYear', 'menu.closeYear', endYear);
}

/**
 * Sidebar: whatever its page asks, by name.
 * @param {string} name Name of the endpoint.
 * @param {object} input What it takes.
 */
export function serveSidebar(name: string, input: unknown): Envelope<unknown> {
  return serve(name, input);
}
