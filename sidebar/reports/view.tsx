/** Báo cáo: the year's reports, what each covers and when it is due, and who still owes his part. */
import type { Home, ReportInstance, ReportList } from '#entry/contract';
import { Owed } from '../overview/owed';
import { useContent } from '../page/use-store';
import { ViewFrame } from '../page/view-frame';
import type { ViewProps } from '../page/views';
import { Folded, Section } from '../parts/section';
import { say } from '../parts/words';
import { Item } from './item';

const Periods = ({ list, caller }: { list: ReportList; caller: Home['caller'] }) => {
  const { today, instances, off, counts } = list;
  const isOver = ({ dueOn, sentOn, standing }: ReportInstance): boolean =>
    sentOn !== null || (dueOn < today && standing !== 'late');
  const past = instances.filter(isOver).reverse();
  const items = (some: readonly ReportInstance[]) =>
    some.map((period) => <Item key={period.id} period={period} list={list} caller={caller} />);
  return (
    <>
      <Section title={say('report.now')}>
        <p>{instances.length === 0 ? say('report.none') : say('report.counts', { ...counts })}</p>
        <ul>{items(instances.filter((period) => !isOver(period)))}</ul>
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
        <Periods list={list} caller={home.caller} />
        <Owed updatesOwed={home.state.updatesOwed} />
      </>
    )}
  </ViewFrame>
);
