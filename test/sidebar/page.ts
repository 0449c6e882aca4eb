// The built sidebar in jsdom, its google.script.run answered when the test says so. Knows nothing of what is shown.
import { readFileSync } from 'node:fs';
import { type DOMWindow, JSDOM } from 'jsdom';

/** A page of dist/. */
export type PageFile = 'Sidebar' | 'Score' | 'Report';
export const pageText = (file: PageFile): string => readFileSync(`dist/${file}.html`, 'utf8');

/** What answers a call: a value for the success handler, a throw for the failure handler. */
export type Server = (name: string, args: readonly unknown[]) => unknown;

interface Handlers {
  readonly success: (result: unknown) => void;
  readonly failure: (error: { message: string }) => void;
}
const NO_HANDLERS: Handlers = { success: () => {}, failure: () => {} };

/** Turns of Node's loop in which Preact has drawn thrice and run the effects of each: a frame and a time-out of nothing. */
const TURNS = 9;

/** A page that is open; close it at the end. */
export class Page {
  readonly calls: string[] = [];
  /** Files that the page gave to the person. */
  readonly saved: { name: string; text: string }[] = [];
  server: Server;
  private waiting: (() => void)[] = [];
  private isClosed = false;
  private readonly dom: JSDOM;

  /** `end` is what the server appended to the page. */
  constructor(
    server: Server,
    options: { isOnline?: boolean; isInGoogle?: boolean; end?: string; file?: PageFile } = {},
  ) {
    const { isOnline = true, isInGoogle = true, end = '', file = 'Sidebar' } = options;
    this.server = server;
    this.dom = new JSDOM(pageText(file) + end, {
      runScripts: 'dangerously',
      pretendToBeVisual: true,
      beforeParse: (window) => {
        Object.defineProperty(window.navigator, 'onLine', { value: isOnline });
        this.drawAtOnce(window);
        this.catchFiles(window);
        if (isInGoogle) Object.assign(window, { google: { script: { run: this.runner(NO_HANDLERS) } } });
      },
    });
  }

  /** Frames, and what waits for no time at all, come when they are asked for, not sixty a second: nobody looks. */
  private drawAtOnce(window: DOMWindow): void {
    const later = window.setTimeout.bind(window);
    const atOnce = (act: () => void): number => {
      setImmediate(() => {
        if (!this.isClosed) act();
      });
      return 0;
    };
    Object.assign(window, {
      setTimeout: (act: () => void, ms = 0): number => (ms > 0 ? later(act, ms) : atOnce(act)),
      requestAnimationFrame: (draw: FrameRequestCallback): number => atOnce(() => draw(window.performance.now())),
      cancelAnimationFrame: () => {},
    });
  }

  /** jsdom has no downloads: what would be saved is kept. */
  private catchFiles(window: DOMWindow): void {
    const files: Blob[] = [];
    const createObjectURL = (file: Blob): string => `blob:${files.push(file) - 1}`;
    Object.assign(window.URL, { createObjectURL, revokeObjectURL: () => {} });
    const { saved } = this;
    window.HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      const reader = new window.FileReader();
      const file = files[Number(this.href.slice('blob:'.length))] as Blob;
      reader.onload = () =>
        saved.push({ name: this.download, text: Buffer.from(reader.result as ArrayBuffer).toString() });
      reader.readAsArrayBuffer(file);
    };
  }

  /** google.script.run: `with…Handler` gives a new runner, any other name is a call; only JSON goes through. */
  private runner(handlers: Handlers): unknown {
    const get = (_: object, name: string): unknown => {
      if (name === 'withSuccessHandler') return (success: Handlers['success']) => this.runner({ ...handlers, success });
      if (name === 'withFailureHandler') return (failure: Handlers['failure']) => this.runner({ ...handlers, failure });
      return (...args: unknown[]) => {
        this.calls.push(String(args[0]));
        this.waiting.push(() => this.deliver(name, args, handlers));
      };
    };
    return new Proxy({}, { get });
  }

  private deliver(name: string, args: unknown[], { success, failure }: Handlers): void {
    let result: unknown;
    try {
      result = JSON.parse(JSON.stringify(this.server(name, args) ?? null));
    } catch (cause) {
      failure({ message: (cause as Error).message });
      return;
    }
    success(result);
  }

  /** Lets Preact draw and run its effects. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < TURNS; turn += 1) await new Promise((done) => setImmediate(done));
  }
  /** Answers every call that waits. */
  async answer(): Promise<void> {
    await this.settle();
    for (const deliver of this.waiting.splice(0)) deliver();
    await this.settle();
  }

  /** Goes to a view by its name, behind “Thêm” where it stands there, and answers what it asks. */
  async go(view: string): Promise<void> {
    const isThere = (): boolean => this.all('nav button').some((each) => each.textContent === view);
    if (!isThere()) this.button('Thêm').click();
    await this.settle();
    this.button(view).click();
    await this.answer();
  }
  get document(): Document {
    return this.dom.window.document;
  }
  /** Everything to be read on the page, spaces made plain. */
  get text(): string {
    return plain(this.document.body.querySelector('#app')?.textContent ?? '');
  }
  all(selector: string): Element[] {
    return [...this.document.querySelectorAll(selector)];
  }
  /** The section under a heading that starts with these words. */
  section(title: string): Element {
    const found = this.all('section').find((each) => each.querySelector('h2')?.textContent?.startsWith(title));
    if (!found) throw new Error(`No section "${title}" in: ${this.text}`);
    return found;
  }
  /** A table's or list's lines as `label: value`. */
  rows(title: string): string[] {
    const lines = [...this.section(title).querySelectorAll('tr, dl > div')];
    return lines.map(({ children }) => [...children].map((part) => plain(part.textContent ?? '')).join(': '));
  }
  button(text: string): HTMLButtonElement {
    const found = this.all('button').find((each) => each.textContent === text);
    if (!found) throw new Error(`No button "${text}" in: ${this.text}`);
    return found as HTMLButtonElement;
  }
  get status(): string {
    return this.document.querySelector('[role=status]')?.textContent ?? '';
  }
  /** The control with this label. */
  field(label: string): HTMLInputElement {
    const found = this.all('label').find((each) => plain(each.textContent ?? '') === label);
    const control = found && this.document.getElementById(found.getAttribute('for') ?? '');
    if (!control) throw new Error(`No field "${label}" in: ${this.text}`);
    return control as HTMLInputElement;
  }
  /** Types into a field as a person does. */
  async type(label: string, text: string): Promise<void> {
    const field = this.field(label);
    field.value = text;
    field.dispatchEvent(new this.dom.window.Event('input', { bubbles: true }));
    await this.settle();
  }
  /** Chooses an option as a person does. */
  async choose(selector: string, value: string): Promise<void> {
    const select = this.document.querySelector(selector) as HTMLSelectElement;
    select.value = value;
    select.dispatchEvent(new this.dom.window.Event('change', { bubbles: true }));
    await this.settle();
  }
  /** Chooses an option of the field with this label. */
  async pick(label: string, value: string): Promise<void> {
    const field = this.field(label);
    field.value = value;
    field.dispatchEvent(new this.dom.window.Event('change', { bubbles: true }));
    await this.settle();
  }
  /** What is said at a field: its help, then its error. */
  toldAt(label: string): string[] {
    const ids = this.field(label).getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.map((id) => plain(this.document.getElementById(id)?.textContent ?? ''));
  }
  /** Clicks a button and answers what it asks of the server. */
  async click(text: string): Promise<void> {
    this.button(text).click();
    await this.answer();
  }
  close(): void {
    this.isClosed = true;
    this.dom.window.close();
  }
}

/** Text with single, breakable spaces. */
export const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** Opens the page “Chỉ số CCHC”, answers its first call and goes to a view. */
export const openScore = async (server: Server, view: string): Promise<Page> => {
  const page = new Page(server, { file: 'Score' });
  try {
    await page.answer();
    await page.go(view);
    return page;
  } catch (cause) {
    page.close();
    throw cause;
  }
};

/** Opens the page, answers its first call and goes to a view, by default the overview. */
export const openPage = async (server: Server, view = 'Tổng quan', end = ''): Promise<Page> => {
  const page = new Page(server, { end });
  try {
    await page.answer();
    if (page.all('nav').length > 0) await page.go(view);
    return page;
  } catch (cause) {
    page.close();
    throw cause;
  }
};
