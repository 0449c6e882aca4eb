/** What a report on a task lacks or contradicts by itself. Asked by the checks of the sheet and, while a person types, by the sidebar. */
import { type CivilDate, formatDay } from '#kernel/civil-date';
import { readCoded } from '#kernel/coded-text';
import { formatShare } from '#kernel/text';
import type { Params } from '#messages/problem';
import { TASK_STATE_LABELS } from '#messages/vi/choices';
import type { REPORT_PROBLEMS } from '#messages/vi/report';
import type { Task } from '#schema/tables/tasks';

export type Report = Pick<Task, 'state' | 'doneOn' | 'proof' | 'progress' | 'reason'>;

/** A sentence, the column that it names, its parameters. */
export type ReportFinding = readonly [code: keyof typeof REPORT_PROBLEMS, column: keyof Report, params?: Params];
type Findings = readonly (ReportFinding | false)[];

/** “Hoàn thành” needs its day, which cannot lie ahead, its proof, and leaves nothing of the work. */
export const donenessFindings = ({ state, doneOn, proof, progress }: Report, today: CivilDate): Findings => {
  if (state !== 'done') return [];
  return [
    doneOn === null && ['task.doneDateMissing', 'doneOn'],
    doneOn !== null && doneOn > today && ['task.doneDateFuture', 'doneOn', { found: formatDay(doneOn) }],
    proof === null && ['task.proofMissing', 'proof'],
    progress !== null && progress < 1 && ['task.doneNotFull', 'progress', { found: formatShare(progress) }],
  ];
};

/** What was paused or does not arise says why. */
export const reasonFindings = ({ state, reason }: Report): Findings => [
  (state === 'paused' || state === 'notArising') &&
    reason === null && ['task.reasonMissing', 'reason', { state: readCoded(TASK_STATE_LABELS[state]) }],
];

/** A continuous task ends with its last interval, which begins on `closesFrom`: before that only a result is reported. */
export const closingFindings = ({ state, doneOn }: Report, closesFrom: CivilDate | null): Findings => [
  state === 'done' && closesFrom !== null && doneOn !== null && doneOn < closesFrom && ['task.doneTooEarly', 'state'],
];

/** All of them. */
export const reportFindings = (report: Report, today: CivilDate, closesFrom: CivilDate | null): ReportFinding[] =>
  [...donenessFindings(report, today), ...reasonFindings(report), ...closingFindings(report, closesFrom)].filter(
    (finding) => finding !== false,
  );
