// The sidebar in the live local host, as a person opens and uses it. Knows no view's contents.
import axe from 'axe-core';
import type { Frame, FrameLocator, Locator } from 'playwright-core';
import type { Sheets } from '#test/e2e/started';

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/** The add-in's sidebar beside the grid. */
export class Sidebar {
  readonly frame: FrameLocator;

  private constructor(readonly sheets: Sheets) {
    this.frame = sheets.page.frameLocator('#sidebar iframe');
  }

  /** Sits down as somebody and opens the sidebar from the menu; waits for its first content. */
  static async open(sheets: Sheets, email: string): Promise<Sidebar> {
    await sheets.page.locator('#person').selectOption(email);
    await sheets.page.getByRole('menuitem', { name: 'CCHC', exact: true }).waitFor();
    await sheets.settled();
    await sheets.menu('Mở bảng theo dõi');
    return Sidebar.seen(sheets);
  }

  /** The sidebar that is open in every window, in this one; waits for its first content. */
  static async seen(sheets: Sheets): Promise<Sidebar> {
    const sidebar = new Sidebar(sheets);
    await sidebar.frame.getByRole('navigation').waitFor({ timeout: 30_000 });
    return sidebar;
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** Names of the views in sight. */
  views(): Promise<string[]> {
    return this.frame.getByRole('navigation').getByRole('button').allInnerTexts();
  }

  /** Goes to a view, behind “Thêm” where it stands there. */
  async go(view: string): Promise<void> {
    const button = this.frame.getByRole('navigation').getByRole('button', { name: view, exact: true });
    if ((await button.count()) === 0) await this.button('Thêm').click();
    await button.click();
    await this.frame.locator('main[aria-busy=false]').waitFor();
    await this.sheets.settled();
  }

  /** What the sidebar's page is made of, for scripts. */
  get inside(): Frame {
    const found = this.sheets.page.frames().find((each) => each.url().includes('/frame/') && !each.isDetached());
    if (!found) throw new Error('No sidebar is open');
    return found;
  }

  /** What axe-core finds serious or critical, a line each. */
  seriousTroubles(): Promise<string[]> {
    return seriousTroublesIn(this.inside);
  }
}

/** What axe-core finds serious or critical in a page, a line each. */
export const seriousTroublesIn = async (page: Pick<Frame, 'evaluate'>): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const own = window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } };
    return (await own.axe.run({ resultTypes: ['violations'] })).violations;
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};
