// What a person would frown at in a page of a real browser: text that is cut off, a way that the keyboard cannot go.
import type { Page } from 'playwright-core';

/** Elements that stick out of the window, or whose text is wider than they are; what is typed into a line scrolls. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((each) => !each.closest('.unseen'))
      .filter(
        (each) =>
          each.getBoundingClientRect().right > window.innerWidth + 0.5 ||
          (!each.matches('input') && each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0),
      )
      .map((each) => `${each.tagName} ${each.textContent?.slice(0, 40)}`),
  );

/** What the Tab key reaches, in order. */
export const tabStops = async (page: Page): Promise<string[]> => {
  const stops: string[] = [];
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const active = document.activeElement;
      if (!active || active === document.body) return null;
      const ring = getComputedStyle(active).outlineStyle;
      return `${active.tagName} ${active instanceof HTMLSelectElement ? '' : active.textContent} ${ring}`;
    });
    if (at === null || at === stops[0]) break;
    stops.push(at);
  }
  return stops;
};
