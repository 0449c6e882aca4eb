/** The frame of the page “Dự thảo báo cáo”: the reports of the year and whatever was frozen before, one of them at a time. */
import { useMemo, useState } from 'preact/hooks';
import type { ReportInstance, ReportList } from '#entry/contract';
import { periodWords } from '#report/letterhead';
import { Store } from '../page/store';
import { StoreContext, useContent } from '../page/use-store';
import { ViewFrame } from '../page/view-frame';
import { ChoiceField } from '../parts/fields';
import { say } from '../parts/words';
import { Draft } from './draft';

/** The latest report whose cut-off has passed; the first one while none has. */
const firstChoice = ({ instances, kept, today }: ReportList): ReportInstance | undefined =>
  instances.filter(({ endOn }) => endOn < today).pop() ?? instances[0] ?? kept[0];

const optionOf = (instance: ReportInstance): readonly [string, string] => [
  instance.id,
  say('document.periodOption', { name: instance.name, period: periodWords(instance) }),
];

const Reports = ({ list }: { list: ReportList }) => {
  const [chosen, choose] = useState(firstChoice(list)?.id ?? '');
  const all = [...list.instances, ...list.kept];
  const instance = all.find(({ id }) => id === chosen);
  if (instance === undefined) return <p class="notice">{say('document.noPeriod')}</p>;
  return (
    <>
      <ChoiceField label={say('document.period')} value={chosen} onChange={choose} options={all.map(optionOf)} />
      <Draft key={chosen} instance={instance} />
    </>
  );
};

const Page = () => {
  const list = useContent('reports.list', null);
  return (
    <main aria-busy={list.isLoading}>
      <h1 tabIndex={-1}>{say('document.title')}</h1>
      <p class="quiet">{say('document.intro')}</p>
      {list.data === null ? <ViewFrame content={list}>{() => null}</ViewFrame> : <Reports list={list.data} />}
    </main>
  );
};

export const ReportApp = () => {
  const store = useMemo(() => new Store(), []);
  return (
    <StoreContext.Provider value={store}>
      <Page />
    </StoreContext.Provider>
  );
};
