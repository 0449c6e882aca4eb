// What a person would frown at in a page of a real browser: text that is cut off, colours that cannot be read.
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

/** Lowest contrast of any text with its background (WCAG 2.1). */
export const lowestContrast = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const parts = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = (colour: string): number =>
      parts(colour)
        .slice(0, 3)
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
    const ground = (each: Element | null): string => {
      const colour = each ? getComputedStyle(each).backgroundColor : 'rgb(255, 255, 255)';
      return each && parts(colour)[3] === 0 ? ground(each.parentElement) : colour;
    };
    const contrasts = [...document.querySelectorAll('#app *')]
      .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
      .map((each) => [light(getComputedStyle(each).color), light(ground(each))].sort((a, b) => b - a))
      .map(([high = 0, low = 0]) => (high + 0.05) / (low + 0.05));
    return Math.min(...contrasts);
  });

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
