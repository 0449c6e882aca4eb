// Rewrites the references inside a formula's text. Knows neither why they change nor where the formula stands.
import { type Area, areaText, shiftedArea } from '#local/formula/area';
import { tokensOf } from '#local/formula/lexer';
import type { Locale } from '#local/model/typed-input';

/** The formula with each reference replaced; a reference that became null reads `#REF!`. */
export const rewriteReferences = (formula: string, locale: Locale, change: (area: Area) => Area | null): string => {
  let text = '';
  let copied = 0;
  for (const token of tokensOf(formula, locale, true)) {
    if (token.kind !== 'area') continue;
    const changed = change(token.area);
    if (changed === token.area) continue;
    text += formula.slice(copied, token.at) + (changed ? areaText(changed) : '#REF!');
    copied = token.end;
  }
  return text + formula.slice(copied);
};

/** The formula as it reads after being copied by so many rows and columns. */
export const copiedFormula = (formula: string, locale: Locale, by: { rows: number; columns: number }): string =>
  by.rows === 0 && by.columns === 0 ? formula : rewriteReferences(formula, locale, (area) => shiftedArea(area, by));
