/** What Google calls: triggers, menu handlers, the sidebar's endpoints, custom functions. Everything else is private. */

import type { Envelope, Home } from '#entry/contract';
import { runReminders } from '#entry/daily';
import { handleEdit } from '#entry/edit';
import { explain, fromMenu, quietly } from '#entry/guard';
import { showMenu, stampToday } from '#entry/open';
import { sendNow, switchOff, switchOn } from '#entry/reminder-menu';
import { answer, home } from '#entry/rpc';
import { repair, setUp } from '#entry/set-up';
import { readClock } from '#google/clock';
import { openSidebar } from '#google/ui';

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

/** Sidebar: the first view. */
export function getHome(): Envelope<Home> {
  return answer('getHome', home);
}
