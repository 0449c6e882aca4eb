/** What letters say of reports: whose part is owed, what the collector sends when, and the leader's sums. */
import type { Analysis } from '#domain/analysis';
import { workingDaysBetween } from '#domain/calendar';
import type { ReportInstance } from '#domain/report-instance';
import { lateReports, type ReportLine, reportsThisWeek } from '#domain/report-notice';
import { reportPeriodText } from '#domain/report-period';
import { formatDay } from '#kernel/civil-date';
import type { Letterhead, Section } from '#letters/letter';
import { COLOURS, facts, firstOf, type Line, section } from '#letters/sections';
import { cutText } from '#letters/task-line';
import { say } from '#messages/vi';

const titleOf = (instance: ReportInstance): string =>
  say('report.title', { period: reportPeriodText(instance), name: cutText(instance.name) });

/** "quá hạn 3 ngày làm việc", "đến hạn hôm nay", "còn 2 ngày làm việc". */
const stateText = ({ heading, dueOn, lateByWorkingDays: n }: ReportLine, { calendar, today }: Analysis): string => {
  if (heading === 'overdue') return n === 0 ? say('letter.lateByNone') : say('letter.lateBy', { n });
  if (heading === 'dueToday') return say('letter.today');
  return say('letter.left', { n: workingDaysBetween(calendar, today, dueOn) });
};

/** What is owed: a part to the collector, or the report to whoever receives it. */
const duty = ({ instance, post }: ReportLine): string => {
  const { collector, recipients } = instance;
  if (post !== null) return say('report.partTo', { post, to: collector ?? say('report.collectorUnnamed') });
  return recipients.length === 0 ? '' : say('report.sendTo', { to: recipients.join(', ') });
};

const lineOf = (line: ReportLine, analysis: Analysis, head: Letterhead): Line => ({
  title: titleOf(line.instance),
  area: duty(line),
  state: [stateText(line, analysis), say('letter.due', { day: formatDay(line.dueOn) })].join(', '),
  more: line.lacking.length === 0 ? '' : say('report.lacking', { posts: firstOf(line.lacking).shown.join(', ') }),
  url: line.instance.row === null ? null : head.reportUrl(line.instance.row),
});

const colourOf = (lines: readonly ReportLine[]): string => {
  if (lines.some(({ heading }) => heading === 'overdue')) return COLOURS.late;
  return lines.some(({ heading }) => heading === 'dueToday') ? COLOURS.today : COLOURS.calm;
};

/** Reports of which the reader owes his part, or which he puts together. */
export const reportSection = (lines: readonly ReportLine[], analysis: Analysis, head: Letterhead): Section[] =>
  section(
    say('report.section', { n: lines.length }),
    [...lines].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)).map((line) => lineOf(line, analysis, head)),
    colourOf(lines),
    say('report.intro'),
  );

/** The leader's lines on reports: their sums, and which are late; nothing while no date is confirmed. */
export const leaderReports = (analysis: Analysis): Section[] => {
  const { reportCounts: counts } = analysis;
  if (counts === null || counts.due + counts.notYetDue === 0) return [];
  const late = lateReports(analysis).map((instance) =>
    say('report.lateLine', { title: titleOf(instance), n: instance.lateByWorkingDays }),
  );
  const week = reportsThisWeek(analysis).length;
  return [facts(say('report.leader'), [say('report.sums', { ...counts, week }), ...firstOf(late).shown])];
};
