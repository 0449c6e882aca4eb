// Ui, Menu, PromptResponse, HtmlService and HtmlOutput. Know no permission and no counting.
import { DIALOG_STOPS_CLOCK, MODAL_SIZE, SIDEBAR_SIZE } from '#local/limits';
import { Exception, type Running } from '#local/run/execution';
import type { Answer, Machine, Question, Reply, Screen, Shown } from '#local/run/machine';
import type { Page, Scene, Services } from '#local/services/classes';
import { handle, held, itself, named } from '#local/services/scene';
import type { EnumValue, Wire } from '#local/wire';

/** What the queued answers say. A box with OK alone needs none and leaves the queue to the questions. */
const queuedReply = ({ answers }: Machine, { kind, title, text, buttons }: Question): Reply => {
  const { alert, prompt } = answers;
  const [first = 'OK', ...others] = buttons.split('_') as Answer[];
  if (kind === 'prompt' && prompt[0] !== undefined) return { button: first, text: prompt.shift() ?? '' };
  const [button] = kind === 'alert' ? alert : [];
  if (button && [first, ...others, 'CLOSE'].includes(button)) {
    alert.shift();
    return { button, text: '' };
  }
  if (kind === 'alert' && buttons === 'OK') return { button: 'OK', text: '' };
  const asked = `${kind} "${[title, text].filter(Boolean).join(': ')}" (${buttons})`;
  throw new Error(
    button ? `${button} is no answer to ${asked}` : `No answer queued in host.answers.${kind} for ${asked}`,
  );
};

const replyAtScreen = async (screen: Screen, { clock }: Running, question: Question): Promise<Reply> => {
  if (DIALOG_STOPS_CLOCK) clock?.stop();
  const reply = await screen.ask(question);
  if (DIALOG_STOPS_CLOCK) clock?.start();
  return reply;
};

/** Title, text and buttons of `(text)`, `(text, buttons)` and `(title, text, buttons)`. */
const questionOf = (scene: Scene, kind: Question['kind'], form: readonly Wire[]): Question => {
  const last = form.at(-1) ?? null;
  const buttons = typeof last === 'object' ? named(scene, last, 'ButtonSet') : 'OK';
  const texts = form.filter((part) => typeof part !== 'object').map(String);
  const [title = '', text = ''] = texts.length > 1 ? texts : ['', ...texts];
  return { kind, title, text, buttons };
};

/** Asks whoever is there, now or until somebody answers. The lock does not survive a dialog. */
const ask = <T>(scene: Scene, question: Question, read: (reply: Reply) => T): T | Promise<T> => {
  const { machine, running } = scene;
  if (machine.lock.isHeldBy(running)) {
    running.record.warnings.push('The document lock was held when a dialog opened: it is lost.');
    machine.lock.release(running);
  }
  if (machine.screen) return replyAtScreen(machine.screen, running, question).then(read);
  const { title, text, buttons } = question;
  machine.alerts.push({ title, text, buttons });
  return read(queuedReply(machine, question));
};

const buttonOf = ({ button }: { button: string }): EnumValue => ({ of: 'Button', at: button });

const contentOf = ({ program }: Machine, { file, html }: Page): string => {
  const content = file === null ? '' : program.page(file);
  if (content === null) throw new Exception(`No HTML file named ${file} was found.`);
  return content + html;
};

/** Shows a page beside the sheet or over it. */
const show = ({ machine }: Scene, kind: Shown['kind'], page: Page, title: Wire): undefined => {
  const shown = { kind, title: String(title), html: contentOf(machine, page), width: page.width, height: page.height };
  if (machine.screen) machine.screen.frame(shown);
  else machine[kind === 'sidebar' ? 'sidebars' : 'dialogs'].push(shown);
};

export const Ui: Services['Ui'] = {
  Button: ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'],
  ButtonSet: ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'],
  alert: (scene, _, ...form: Wire[]) => ask(scene, questionOf(scene, 'alert', form), buttonOf),
  prompt: (scene, _, ...form: Wire[]) =>
    ask(scene, questionOf(scene, 'prompt', form), (reply) => handle('PromptResponse', reply)),
  createMenu: (_, __, caption) => handle('Menu', { caption: String(caption), items: [] }),
  showSidebar: (scene, _, output) => {
    const page = held(scene, output, 'HtmlOutput');
    return show(scene, 'sidebar', { ...page, ...SIDEBAR_SIZE }, page.title);
  },
  showModalDialog: (scene, _, output, title) => show(scene, 'modal', held(scene, output, 'HtmlOutput'), title),
  showModelessDialog: (scene, _, output, title) => show(scene, 'modeless', held(scene, output, 'HtmlOutput'), title),
};

export const PromptResponse: Services['PromptResponse'] = {
  getSelectedButton: (_, reply) => buttonOf(reply),
  getResponseText: (_, { text }) => text,
};

export const Menu: Services['Menu'] = {
  addItem: (_, menu, caption, functionName) => {
    const item = { caption: String(caption), functionName: String(functionName) };
    return itself({ ...menu, items: [...menu.items, item] });
  },
  /** Shown as a caption with its items below. */
  addSubMenu: (scene, menu, sub) => {
    const { caption, items } = held(scene, sub, 'Menu');
    return itself({ ...menu, items: [...menu.items, { caption, functionName: '' }, ...items] });
  },
  addSeparator: (_, menu) => itself(menu),
  addToUi: ({ machine }, menu) => {
    machine.menus = [...machine.menus.filter((other) => other.caption !== menu.caption), menu];
    machine.screen?.menus();
  },
};

const BLANK_PAGE: Page = { file: null, html: '', title: '', ...MODAL_SIZE };

export const HtmlService: Services['HtmlService'] = {
  createHtmlOutput: (_, __, html: Wire) => handle('HtmlOutput', { ...BLANK_PAGE, html: String(html ?? '') }),
  createHtmlOutputFromFile: ({ machine }, _, name) => {
    const page = { ...BLANK_PAGE, file: String(name) };
    contentOf(machine, page);
    return handle('HtmlOutput', page);
  },
};

export const HtmlOutput: Services['HtmlOutput'] = {
  append: (_, page, html) => itself({ ...page, html: page.html + String(html) }),
  getContent: ({ machine }, page) => contentOf(machine, page),
  getTitle: (_, { title }) => title,
  setTitle: (_, page, title) => itself({ ...page, title: String(title) }),
  setWidth: (_, page, width) => itself({ ...page, width: Number(width) }),
  setHeight: (_, page, height) => itself({ ...page, height: Number(height) }),
};
