/** Every view of the page by name, in the order of its bar. */
import type { ComponentType } from 'preact';
import type { OutputOf } from '#entry/contract';
import { CsvView } from './csv-view';
import { GainView } from './gain-view';
import { MendView } from './mend-view';
import { ProofView } from './proof-view';
import { TotalView } from './total-view';

export interface ScoreViewProps {
  readonly view: OutputOf<'scores.view'>;
}

export type ScoreViewName = 'total' | 'mend' | 'gain' | 'proof' | 'csv';

export const SCORE_VIEWS: { readonly [N in ScoreViewName]: ComponentType<ScoreViewProps> } = {
  total: TotalView,
  mend: MendView,
  gain: GainView,
  proof: ProofView,
  csv: CsvView,
};
