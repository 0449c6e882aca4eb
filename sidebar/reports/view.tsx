/** Báo cáo: the year's report periods, what each covers and when it is due, and who still owes his part. */
import type { ReportInstance as Period, ReportList } from '#entry/contract';
import { Owed } from '../overview/owed';
import { GoTo } from '../page/go-to';
import { useContent } from '../page/use-store';
import { ViewFrame } from '../page/view-frame';
import type { ViewProps } from '../page/views';
import { dayText } from '../parts/numbers';
import { Folded, Section } from '../parts/section';
import { say } from '../parts/words';

const ROMAN = ['I', 'II', 'III', 'IV'];

const periodText = ({ frequency, index, year }: Period): string =>
  say(`report.${frequency}`, { index, year, roman: ROMAN[index - 1] ?? index });

const Item = ({ period }: { period: Period }) => {
  const { name, report, dutyRow: row, startOn, endOn, dueOn, internalDueOn, collector } = period;
  const title = periodText(period);
  return (
    <li class="task">
      <h3>{title}</h3>
      <p>{name}</p>
      <p class="quiet">{say('report.window', { from: dayText(startOn), to: dayText(endOn) })}</p>
      {internalDueOn !== dueOn && <p>{say('report.internal', { day: dayText(internalDueOn) })}</p>}
      <p>{say('report.due', { day: dayText(dueOn) })}</p>
      <p class="quiet">{say('report.suggested')}</p>
      {collector !== null && <p class="quiet">{say('report.collector', { collector })}</p>}
      <div class="bar-of-buttons">
        <GoTo target={{ table: 'reports', id: report, row, column: 'name' }} of={title} />
      </div>
    </li>
  );
};

const Periods = ({ list: { today, instances: periods, off } }: { list: ReportList }) => {
  const isOver = ({ dueOn }: Period): boolean => dueOn < today;
  const past = periods.filter(isOver).reverse();
  const coming = periods.filter((period) => !isOver(period));
  const items = (some: readonly Period[]) => some.map((period) => <Item key={period.id} period={period} />);
  return (
    <>
      <Section title={say('report.now')}>
        {periods.length === 0 && <p>{say('report.none')}</p>}
        <ul>{items(coming)}</ul>
      </Section>
      {past.length > 0 && (
        <Section title={say('report.past', { n: past.length })}>
          <Folded items={items(past)} first={1} more={say('fold.morePeriods', { n: past.length })} />
        </Section>
      )}
      {off > 0 && <p class="quiet">{say('report.off', { n: off })}</p>}
    </>
  );
};

export const Reports = ({ home }: ViewProps) => (
  <ViewFrame content={useContent('reports.list', null)}>
    {(list) => (
      <>
        <Periods list={list} />
        <Owed updatesOwed={home.state.updatesOwed} />
      </>
    )}
  </ViewFrame>
);
