// Ui, menus and HTML output. Knows only how to ask the host.
import type { GoogleHtmlService, GoogleMenu, GoogleUi } from '#google/surface';
import { enumName, enumValue, facadeOf, guarded } from '#local/services/guarded';
import { ask } from '#local/services/hook';
import type { WireMenu } from '#local/wire';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;
type Output = GoogleAppsScript.HTML.HtmlOutput;

const enumOf = <Enum>(family: string, names: readonly string[]): Enum =>
  Object.fromEntries(names.map((name) => [name, enumValue(name, family)])) as Enum;

class OutputFacade {
  private title = '';
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
  addSeparator(): Menu {
    return this.self;
  }
  addToUi(): void {
    ask('Menu.addToUi', this.menu);
  }
}

class UiFacade implements GoogleUi {
  readonly Button = enumOf<Ui['Button']>('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
  readonly ButtonSet = enumOf<Ui['ButtonSet']>('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

  alert(...form: unknown[]): GoogleAppsScript.Base.Button {
    const buttons =
      typeof form[form.length - 1] === 'object' ? enumName(form[form.length - 1], 'ButtonSet', 'Ui.alert') : 'OK';
    const texts = form.filter((part) => typeof part !== 'object').map(String);
    const [title, text] = texts.length > 1 ? texts : ['', texts[0]];
    return enumValue<GoogleAppsScript.Base.Button>(ask('Ui.alert', title ?? '', text ?? '', buttons), 'Button');
  }
  createMenu(caption: string): Menu {
    return new MenuFacade(String(caption)).self;
  }
  showSidebar(page: unknown): void {
    const output = facadeOf(page, OutputFacade, 'Ui.showSidebar');
    ask('Ui.showSidebar', output.getTitle(), output.getContent());
  }
}

/** SpreadsheetApp.getUi(): refused where there is no person. */
export const getUi = (): Ui => {
  ask('handle.ui');
  return guarded<Ui>(new UiFacade(), 'Ui', ['Button', 'ButtonSet']);
};

const html: GoogleHtmlService = {
  createHtmlOutputFromFile: (name: string) => new OutputFacade(ask('handle.page', String(name))).self,
};

/** HtmlService. */
export const htmlService = guarded<typeof HtmlService>(html, 'HtmlService');
