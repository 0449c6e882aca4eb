// Texts of a page that are hard to read against what is behind them (WCAG 2.1, 4.5 to 1). Knows no page in particular.
import type { Page } from 'playwright-core';

/** Every visible text of these elements whose contrast is too low, with the contrast. Controls that are switched off may be pale. */
export const hardToRead = (page: Page, elements: string): Promise<string[]> =>
  page.evaluate((wanted) => {
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
    const textOf = (each: Element): string =>
      each instanceof HTMLInputElement || each instanceof HTMLSelectElement
        ? each.value
        : [...each.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : '')).join('');
    const contrast = (each: Element): number => {
      const [high = 0, low = 0] = [light(getComputedStyle(each).color), light(ground(each))].sort((a, b) => b - a);
      return (high + 0.05) / (low + 0.05);
    };
    return [...document.querySelectorAll(wanted)]
      .filter((each) => textOf(each).trim() !== '' && each.checkVisibility() && !each.matches(':disabled'))
      .filter((each) => contrast(each) < 4.5)
      .map((each) => `${textOf(each).trim().slice(0, 40)}: ${contrast(each).toFixed(2)}`);
  }, elements);
