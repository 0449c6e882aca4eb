/** Indicators by verdict, and how far they are. */
import type { StateView } from '#entry/contract';
import { Counts, Facts, Section } from '../parts/section';
import { say } from '../parts/words';
import { meanText } from './completion';

const VERDICTS = ['met', 'inProgress', 'notMet', 'noData', 'notArising'] as const;

export const Indicators = ({ indicators }: Pick<StateView, 'indicators'>) => {
  const { total, measures, completionOfKnown, completionOfAll } = indicators;
  if (total === 0) {
    return (
      <Section title={say('indicators.title')}>
        <p>{say('indicators.none')}</p>
      </Section>
    );
  }
  return (
    <Section title={say('indicators.title')}>
      <Counts
        counts={VERDICTS.map((set) => ({
          label: say(`verdict.${set}`),
          count: indicators[set],
          rows: { table: 'indicators', group: null, set },
        }))}
        total={{ count: total, rows: { table: 'indicators', group: null, set: 'all' } }}
      />
      {measures < total && <p class="quiet">{say('indicators.shared', { total, measures })}</p>}
      <Facts
        facts={[
          [say('overview.completionOfKnown'), meanText(completionOfKnown, indicators)],
          [say('overview.completionOfAll'), meanText(completionOfAll, indicators)],
        ]}
      />
    </Section>
  );
};
