/** Part I.2: group by group in sentences, from the counts and from what was told of each task. */
import type { TaskFigure } from '#domain/period-figures';
import { type Block, paragraph, type Run } from '#report/model';
import { namesCodes } from '#report/options';
import { isSilent, type Matter, tasksIn, toldResult } from '#report/traces';
import { inSentence, joined, phrase, sentenceCase, word, wordRuns } from '#report/words';
import { STANDINGS } from '#schema/choices';

/** “2 hoàn thành đúng hạn, 1 đang thực hiện trong hạn”; states without a task are left out. */
const stateRuns = ({ traces }: Matter, name: string, tasks: readonly TaskFigure[]): Run[] => {
  const parts = STANDINGS.flatMap((state) => {
    const found = tasksIn(tasks, state);
    if (found.length === 0) return [];
    const label = word(`state.${state}`);
    const n = traces.count(word('trace.inGroup', { what: label, group: name }), found);
    return [wordRuns('group.state', { n, state: inSentence(label) })];
  });
  return joined(parts, ', ');
};

const summary = (matter: Matter, name: string, tasks: readonly TaskFigure[]): Block => {
  const total = matter.traces.count(word('trace.groupTotal', { group: name }), tasks);
  return paragraph('body', wordRuns('group.summary', { total, list: stateRuns(matter, name, tasks) }));
};

/** Which they are is said where their codes are known. */
const silentText = (
  { options, traces }: Matter,
  name: string,
  [all, silent]: readonly [readonly TaskFigure[], readonly TaskFigure[]],
): Block[] => {
  if (silent.length === 0) return [];
  if (silent.length === all.length) return [paragraph('body', word('group.silentAll'))];
  const ids = silent.flatMap(({ id }) => id ?? []);
  const named = namesCodes(options) && ids.length === silent.length;
  const n = traces.count(word('trace.inGroup', { what: word('trace.silent'), group: name }), silent);
  return [
    paragraph(
      'body',
      named ? wordRuns('group.silentList', { n, ids: ids.join(', ') }) : wordRuns('group.silent', { n }),
    ),
  ];
};

const resultText = (task: TaskFigure): Block => {
  const [text, result] = [sentenceCase(phrase(task.text ?? '')), phrase(toldResult(task))];
  return paragraph('item', word('group.result', { text, result }));
};

const groupBlocks = (matter: Matter, heading: string, name: string, tasks: readonly TaskFigure[]): Block[] => {
  const told = tasks.filter(({ result }) => result !== null);
  const silent = tasks.filter(isSilent);
  return [
    paragraph('group', heading),
    summary(matter, name, tasks),
    ...(told.length === 0 ? [] : [paragraph('body', word('group.results'))]),
    ...told.map(resultText),
    ...silentText(matter, name, [tasks, silent]),
  ];
};

/** I.2, counted through; groups without tasks are left out, tasks without a group come last. */
export const groupsPart = (matter: Matter): Block[] => {
  const { figures, statistics } = matter;
  const head = paragraph('heading', word('results.groups'));
  if (figures.tasks.length === 0) return [head, paragraph('body', word('unknown'))];
  const tasksOf = (group: string | null): TaskFigure[] => figures.tasks.filter((task) => task.group === group);
  const named = statistics.groups.filter(({ counts }) => counts.total > 0);
  const lost = tasksOf(null);
  const parts = [
    ...named.map(({ group, name }) => [name, group, tasksOf(group)] as const),
    ...(lost.length === 0 ? [] : [[word('group.lost'), word('trace.noGroup'), lost] as const]),
  ];
  return [
    head,
    ...parts.flatMap(([name, group, tasks], index) =>
      groupBlocks(matter, word('group.heading', { place: index + 1, name }), group, tasks),
    ),
  ];
};
