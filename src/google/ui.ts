/** Menu, dialogs, toasts, sidebar. A clock run has no screen: what is said there goes to the log. */
import { activeBook } from '#google/book';
import { activeEmail } from '#google/identity';
import { say } from '#messages/vi';

export interface MenuItem {
  readonly caption: string;
  readonly handler: string;
}

/** A menu inside the menu. */
export interface SubMenu {
  readonly caption: string;
  readonly items: readonly (MenuItem | null)[];
}

const menuOf = (title: string, items: readonly (MenuItem | SubMenu | null)[]): GoogleAppsScript.Base.Menu => {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const item of items) {
    if (item === null) menu.addSeparator();
    else if ('items' in item) menu.addSubMenu(menuOf(item.caption, item.items));
    else menu.addItem(item.caption, item.handler);
  }
  return menu;
};

/** Builds the add-in's menu; null stands for a line between items. */
export const buildMenu = (title: string, items: readonly (MenuItem | SubMenu | null)[]): void => {
  menuOf(title, items).addToUi();
};

/** Tells the person something and waits until it is read. Never while the lock is held. */
export const tell = (title: string, text: string): void => {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
};

/** Asks yes or no. Never while the lock is held. */
export const ask = (title: string, text: string): boolean => {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, text, ui.ButtonSet.YES_NO) === ui.Button.YES;
};

/** Asks yes, no or neither: null when the person closed the box. Never while the lock is held. */
export const askThree = (title: string, text: string): boolean | null => {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.alert(title, text, ui.ButtonSet.YES_NO_CANCEL);
  if (answer === ui.Button.YES) return true;
  return answer === ui.Button.NO ? false : null;
};

/** Asks for a line of text: null when the person closed the box. Never while the lock is held. */
export const askText = (title: string, text: string): string | null => {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(title, text, ui.ButtonSet.OK_CANCEL);
  return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText() : null;
};

const DIALOG = { width: 720, height: 560 };

/** Shows a page of our own over the sheet. */
export const showPage = (title: string, page: string): void => {
  const output = HtmlService.createHtmlOutput(page).setWidth(DIALOG.width).setHeight(DIALOG.height);
  SpreadsheetApp.getUi().showModalDialog(output, title);
};

/** A short notice in the corner of the sheet, for some seconds. */
export const toast = (text: string, seconds = 8): void => {
  activeBook().toast(text, say('menu.title'), seconds);
};

/**
 * A page of dist/, in which is left for which account it was opened: of several in one browser its calls may run as another.
 * The coded address holds nothing that ends an attribute.
 */
const pageFor = (file: string): GoogleAppsScript.HTML.HtmlOutput =>
  HtmlService.createHtmlOutputFromFile(file).append(
    `<i id="who" hidden data-email="${encodeURIComponent(activeEmail())}"></i>`,
  );

/** Opens the sidebar. */
export const openSidebar = (): void => {
  SpreadsheetApp.getUi().showSidebar(pageFor('Sidebar').setTitle(say('sidebar.title')));
};

/** Pixels: what stands over a sheet on a small office screen. */
const WINDOW = { width: 900, height: 640 };

/** Opens a page of dist/ in a window over the sheet, which stays usable behind it. */
export const openWindow = (file: 'Score' | 'Report', title: string): void => {
  const page = pageFor(file).setWidth(WINDOW.width).setHeight(WINDOW.height);
  SpreadsheetApp.getUi().showModelessDialog(page, title);
};

/** Notes for the developer in Google's log; never an address, never a name. */
export const log = (text: string): void => {
  console.log(text);
};

/** Notes an error with its stack in Google's log. */
export const logError = (text: string): void => {
  console.error(text);
};
