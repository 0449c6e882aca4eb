/** Parts I.1 and I.3: what was done as a whole, the four official states, both ratios and the check that all adds up. */
import type { PeriodFigures } from '#domain/period-figures';
import { doneCount } from '#domain/statistics';
import { formatShare } from '#kernel/text';
import { type Block, column, paragraph, type Run, row, table } from '#report/model';
import { type Matter, tasksIn } from '#report/traces';
import { inSentence, joined, officialDay, word, wordRuns } from '#report/words';
import { STANDINGS } from '#schema/choices';

/** States beside the four, which have no place in the official sum. */
const OUTSIDE = ['noDueDate', 'paused', 'notArising'] as const;
const FOUR = STANDINGS.filter((name) => !(OUTSIDE as readonly string[]).includes(name));

const frozenText = ({ frozen, judgedOn }: PeriodFigures): Block =>
  frozen === null
    ? paragraph('note', word('general.live', { day: officialDay(judgedOn) }))
    : paragraph('body', word('general.frozen', { at: frozen.at, day: officialDay(frozen.on) }));

const generalTasks = ({ figures: { tasks, judgedOn }, traces }: Matter): Run[] => {
  const count = (name: Parameters<typeof tasksIn>[1]): Run[] =>
    traces.count(word(`state.${name}`), tasksIn(tasks, name));
  const groups = new Set(tasks.flatMap(({ group }) => group ?? [])).size;
  return wordRuns('general.tasks', {
    day: officialDay(judgedOn),
    total: traces.count(word('trace.total'), tasks),
    groups: groups === 0 ? '' : word('general.groups', { n: groups }),
    done: traces.count(word('trace.done'), tasksIn(tasks, 'doneOnTime', 'doneLate')),
    doneOnTime: count('doneOnTime'),
    doneLate: count('doneLate'),
    open: traces.count(word('trace.open'), tasksIn(tasks, 'openOnTime', 'openLate')),
    openOnTime: count('openOnTime'),
    openLate: count('openLate'),
  });
};

const outsideTasks = ({ figures: { tasks }, statistics: { counts }, traces }: Matter): Block[] => {
  const parts = OUTSIDE.filter((name) => counts[name] > 0).map((name) =>
    wordRuns('count.tasks', {
      n: traces.count(word(`state.${name}`), tasksIn(tasks, name)),
      state: inSentence(word(`state.${name}`)),
    }),
  );
  if (parts.length === 0) return [];
  return [paragraph('body', wordRuns('general.outside', { list: joined(parts, '; ') }))];
};

/** Counts of indicators by their verdicts. */
const generalIndicators = ({ figures: { indicators }, traces }: Matter): Block[] => {
  if (indicators.length === 0) return [];
  const count = (verdict: 'met' | 'inProgress' | 'notMet' | 'notArising' | 'noData'): Run[] =>
    traces.count(
      word(`trace.${verdict}`),
      indicators.filter(({ measured }) => measured.verdict === verdict),
    );
  return [
    paragraph(
      'body',
      wordRuns('general.indicators', {
        total: traces.count(word('trace.indicators'), indicators),
        met: count('met'),
        inProgress: count('inProgress'),
        notMet: count('notMet'),
        notArising: count('notArising'),
        noData: count('noData'),
      }),
    ),
  ];
};

/** I.1. */
export const generalPart = (matter: Matter): Block[] => {
  const hasTasks = matter.figures.tasks.length > 0;
  return [
    paragraph('heading', word('results.general')),
    paragraph('body', hasTasks ? generalTasks(matter) : word('general.noTasks')),
    ...outsideTasks(matter),
    ...generalIndicators(matter),
    frozenText(matter.figures),
  ];
};

const ratioTexts = ({ statistics: { counts, ratios } }: Matter): Block[] => {
  const done = doneCount(counts);
  const aside = counts.paused + counts.notArising;
  const due =
    ratios.doneOfDue === null
      ? word('ratio.dueNone')
      : word('ratio.due', { done, late: counts.openLate, share: formatShare(ratios.doneOfDue) });
  const all =
    ratios.doneOfAll === null
      ? word('ratio.allNone')
      : word('ratio.all', { done, total: counts.total - aside, share: formatShare(ratios.doneOfAll) });
  const without = aside === 0 ? '' : ` ${word('ratio.allWithout', { n: aside })}`;
  return [paragraph('item', due), paragraph('item', `${all.slice(0, -1)}${without}.`)];
};

const COLUMNS = () => [
  column(word('states.column.place'), 10, 'center'),
  column(word('states.column.state'), 50),
  column(word('states.column.count'), 20, 'right'),
  column(word('states.column.share'), 20, 'right'),
];

/** I.3. Rows outside the four states stand beside the official sum, each with its count. */
export const statesPart = (matter: Matter): Block[] => {
  const { counts, addsUp } = matter.statistics;
  const head = paragraph('heading', word('results.states'));
  if (counts.total === 0) return [head, paragraph('body', word('unknown'))];
  const share = (n: number): string => formatShare(n / counts.total);
  const line = (name: (typeof STANDINGS)[number], place: string) =>
    row([place, word(`state.${name}`), String(counts[name]), share(counts[name])]);
  const four = FOUR.reduce((sum, name) => sum + counts[name], 0);
  const aside = OUTSIDE.filter((name) => counts[name] > 0);
  const parts = [...FOUR, ...aside].map((name) => counts[name]);
  const rows = [
    ...FOUR.map((name, index) => line(name, String(index + 1))),
    row(['', word('states.four'), String(four), share(four)], 'total'),
    ...aside.map((name, index) => line(name, String(FOUR.length + index + 1))),
    ...(aside.length === 0 ? [] : [row(['', word('states.all'), String(counts.total), share(counts.total)], 'total')]),
  ];
  const check = { sum: parts.join(' + '), total: counts.total };
  return [
    head,
    paragraph('body', word('states.lead', { day: officialDay(matter.figures.judgedOn) })),
    table(COLUMNS(), rows),
    paragraph('caption', word(addsUp ? 'states.addsUp' : 'states.addsUpNot', check)),
    ...ratioTexts(matter),
  ];
};
