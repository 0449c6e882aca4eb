/** What is wrong within one row of Chế độ báo cáo or Kỳ báo cáo. Knows no sheet. */
import { cutOffDayOf, isDueDate } from '#domain/report-period';
import { type CivilDate, formatDay } from '#kernel/civil-date';
import { type Params, type Problem, type ProblemCode, problemAt } from '#messages/problem';
import type { Row } from '#schema/tables';
import type { Instance } from '#schema/tables/instances';
import type { Report } from '#schema/tables/reports';

type Finding = readonly [code: ProblemCode, column: string, params?: Params];

const dutyFindings = (duty: Report): readonly (Finding | false)[] => {
  const { active, cutOff, cutOffDay, dueRule, dueDates, dueDay } = duty;
  const unread = dueDates.find((words) => !isDueDate(words));
  return [
    active && cutOff === 'ownDay' && cutOffDay === null && ['duty.cutOffDayMissing', 'cutOffDay'],
    active && dueRule === 'fixedDate' && dueDates.length === 0 && ['duty.datesMissing', 'dueDates'],
    active &&
      dueRule === 'dayOfMonth' &&
      dueDay !== null &&
      dueDay < (cutOffDayOf(duty) ?? 31) && ['duty.beforeCutOff', 'dueDay', { found: dueDay }],
    unread !== undefined && ['duty.dateUnread', 'dueDates', { found: unread }],
  ];
};

const instanceFindings = (
  { endOn, internalDueOn, dueOn, sentOn }: Instance,
  today: CivilDate,
): readonly (Finding | false)[] => [
  endOn !== null && dueOn !== null && endOn > dueOn && ['duty.beforeCutOff', 'dueOn', { found: formatDay(dueOn) }],
  internalDueOn !== null &&
    dueOn !== null &&
    internalDueOn > dueOn && ['instance.order', 'internalDueOn', { found: formatDay(internalDueOn), other: 'dueOn' }],
  sentOn !== null && sentOn > today && ['instance.sentFuture', 'sentOn', { found: formatDay(sentOn) }],
];

const problemsOf = <R extends Report | Instance>(
  table: string,
  rows: readonly Row<R>[],
  findings: (record: R) => readonly (Finding | false)[],
): Problem[] =>
  rows.flatMap(({ row, record }) =>
    findings(record).flatMap((finding) =>
      finding === false
        ? []
        : [problemAt(finding[0], { table, key: record.id, column: finding[1], row }, finding[2] ?? {})],
    ),
  );

/** Rules of duties that cannot give a date; dates of reports that contradict each other or lie ahead. */
export const reportProblems = (
  reports: readonly Row<Report>[],
  instances: readonly Row<Instance>[],
  today: CivilDate,
): Problem[] => [
  ...problemsOf('reports', reports, dutyFindings),
  ...problemsOf('instances', instances, (record) => instanceFindings(record, today)),
];
