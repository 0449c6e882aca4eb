/** Indicators by verdict, and how far they are. */
import type { StateView } from '#entry/contract';
import { shareText } from '../parts/numbers';
import { Counts, Facts, Section } from '../parts/section';
import { say } from '../parts/words';

const VERDICTS = ['met', 'inProgress', 'notMet', 'noData', 'notArising'] as const;

export const Indicators = ({ indicators }: Pick<StateView, 'indicators'>) => {
  const { total, measures: of, withData: n, completionOfKnown, completionOfAll } = indicators;
  const mean = (share: number | null): string =>
    share === null ? say('completion.noData', { of }) : say('indicators.value', { share: shareText(share), n, of });
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
      {of < total && <p class="quiet">{say('indicators.shared', { total, measures: of })}</p>}
      <Facts
        facts={[
          [say('overview.completionOfKnown'), mean(completionOfKnown)],
          [say('overview.completionOfAll'), mean(completionOfAll)],
        ]}
      />
    </Section>
  );
};
