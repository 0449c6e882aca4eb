// Ui, menus and HTML output. Knows only how to ask the host.
import type { GoogleHtmlService, GoogleMenu, GoogleUi } from '#google/surface';
import { MODAL_SIZE } from '#local/limits';
import { enumName, enumOf, enumValue, facadeOf, guarded } from '#local/services/guarded';
import { ask } from '#local/services/hook';
import type { WireMenu, WireReply } from '#local/wire';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;
type Output = GoogleAppsScript.HTML.HtmlOutput;
type Button = GoogleAppsScript.Base.Button;
type Response = GoogleAppsScript.Base.PromptResponse;

class OutputFacade {
  private title = '';
  readonly size = { ...MODAL_SIZE };
  readonly self = guarded<Output>(this, 'HtmlOutput');

  constructor(private html: string) {}

  append(html: string): Output {
    this.html += String(html);
    return this.self;
  }
  getContent(): string {
    return this.html;
  }
  getTitle(): string {
    return this.title;
  }
  setTitle(title: string): Output {
    this.title = String(title);
    return this.self;
  }
  setWidth(width: number): Output {
    this.size.width = Number(width);
    return this.self;
  }
  setHeight(height: number): Output {
    this.size.height = Number(height);
    return this.self;
  }
}

class MenuFacade implements GoogleMenu {
  private readonly menu: WireMenu;
  readonly self = guarded<Menu>(this, 'Menu');

  constructor(caption: string) {
    this.menu = { caption, items: [] };
  }

  addItem(caption: string, functionName: string): Menu {
    this.menu.items.push({ caption: String(caption), functionName: String(functionName) });
    return this.self;
  }
  /** Shown as a caption with its items below. */
  addSubMenu(menu: Menu): Menu {
    const { caption, items } = facadeOf(menu, MenuFacade, 'Menu.addSubMenu').menu;
    this.menu.items.push({ caption, functionName: '' }, ...items);
    return this.self;
  }
  addSeparator(): Menu {
    return this.self;
  }
  addToUi(): void {
    ask('Menu.addToUi', this.menu);
  }
}

const buttonOf = ({ button }: WireReply): Button => enumValue<Button>(button, 'Button');

class ResponseFacade {
  constructor(private readonly reply: WireReply) {}
  getSelectedButton(): Button {
    return buttonOf(this.reply);
  }
  getResponseText(): string {
    return this.reply.text;
  }
}

/** Title, text and buttons of `(text)`, `(text, buttons)` and `(title, text, buttons)`. */
const questionOf = (form: readonly unknown[], method: string): [string, string, string] => {
  const last = form[form.length - 1];
  const buttons = typeof last === 'object' ? enumName(last, 'ButtonSet', method) : 'OK';
  const texts = form.filter((part) => typeof part !== 'object').map(String);
  const [title = '', text = ''] = texts.length > 1 ? texts : ['', ...texts];
  return [title, text, buttons];
};

class UiFacade implements GoogleUi {
  readonly Button = enumOf<Ui['Button']>('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
  readonly ButtonSet = enumOf<Ui['ButtonSet']>('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

  alert(...form: unknown[]): Button {
    return buttonOf(ask('Ui.alert', ...questionOf(form, 'Ui.alert')));
  }
  prompt(...form: unknown[]): Response {
    const reply = ask('Ui.prompt', ...questionOf(form, 'Ui.prompt'));
    return guarded<Response>(new ResponseFacade(reply), 'PromptResponse');
  }
  createMenu(caption: string): Menu {
    return new MenuFacade(String(caption)).self;
  }
  showSidebar(page: unknown): void {
    const output = facadeOf(page, OutputFacade, 'Ui.showSidebar');
    ask('Ui.showSidebar', output.getTitle(), output.getContent());
  }
  showModalDialog(page: unknown, title: string): void {
    const output = facadeOf(page, OutputFacade, 'Ui.showModalDialog');
    ask('Ui.showModalDialog', String(title), output.getContent(), output.size);
  }
}

/** SpreadsheetApp.getUi(): refused where there is no person. */
export const getUi = (): Ui => {
  ask('handle.ui');
  return guarded<Ui>(new UiFacade(), 'Ui', ['Button', 'ButtonSet']);
};

const html: GoogleHtmlService & Pick<typeof HtmlService, 'createHtmlOutput'> = {
  createHtmlOutput: (text: unknown = '') => new OutputFacade(String(text)).self,
  createHtmlOutputFromFile: (name: string) => new OutputFacade(ask('handle.page', String(name))).self,
};

/** HtmlService. */
export const htmlService = guarded<typeof HtmlService>(html, 'HtmlService');
