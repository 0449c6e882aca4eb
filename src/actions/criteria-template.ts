/** “Lập bộ tiêu chí”: the eight areas as empty rows of Bộ tiêu chí, and the set that they belong to. No point is invented. */
import { AREAS } from '#schema/choices';
import type { Settings } from '#schema/settings';

/** Values of new rows by column id; what is not named stays blank. */
export interface CriteriaTemplate {
  readonly criteriaSets: readonly Readonly<Record<string, unknown>>[];
  readonly criteria: readonly Readonly<Record<string, unknown>>[];
}

/** The rows of a fresh criteria set: names of the areas as the settings have them. */
export const criteriaTemplate = (settings: Settings): CriteriaTemplate => ({
  criteriaSets: [{ year: settings.year, active: true }],
  criteria: AREAS.map((area) => ({ number: area, group: area, text: settings[`group${area}`] })),
});
