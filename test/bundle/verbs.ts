// The menu's items in their order, those of menus inside it included. Knows no script.
import { VERBS, type Verb } from '#entry/verbs';

/** Every verb of the menu. */
export const allVerbs = (): Verb[] =>
  VERBS.flatMap((entry) => (entry === null ? [] : 'verbs' in entry ? entry.verbs : [entry])).flatMap(
    (verb) => verb ?? [],
  );
