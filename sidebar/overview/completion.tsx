/** How far some indicators are, in words: each per cent with its n/m, whose numbers select their rows. */
import type { ComponentChildren } from 'preact';
import { Rows } from '../page/rows';
import { shareText } from '../parts/numbers';
import { say, sayParts } from '../parts/words';

/** Means of `measures` distinct measures, `withData` of which have figures. */
interface Completion {
  readonly measures: number;
  readonly withData: number;
  readonly completionOfKnown: number | null;
  readonly completionOfAll: number | null;
}

/** Both numbers of `n/of`, of a group or (null) of all. */
const operands = ({ measures, withData }: Completion, group: string | null) => {
  const each = (count: number, set: 'measures' | 'withData') => (
    <Rows count={count} of={say(`rows.${set}`)} rows={{ table: 'indicators', group, set }} />
  );
  return { n: each(withData, 'withData'), of: each(measures, 'measures') };
};

/** One of the means over all indicators. */
export const meanText = (share: number | null, completion: Completion): ComponentChildren => {
  const parts = operands(completion, null);
  if (share === null) return sayParts('completion.noData', parts);
  return sayParts('indicators.value', { ...parts, share: shareText(share) });
};

/** Both means of a group. */
export const completionText = (completion: Completion, group: string): ComponentChildren => {
  const { measures, withData, completionOfKnown: known, completionOfAll: all } = completion;
  const parts = operands(completion, group);
  if (measures === 0) return say('completion.none');
  if (withData === 0) return sayParts('completion.noData', parts);
  if (known === null || all === null) return sayParts('completion.unmeasured', parts);
  const shares = { share: shareText(known), all: shareText(all) };
  return sayParts(withData === measures ? 'completion.full' : 'completion.known', { ...parts, ...shares });
};
