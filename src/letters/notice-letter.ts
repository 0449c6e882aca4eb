/** The letter of a notice: its parts put together, its subject, what the ledger keeps of it. */
import type { Analysis, TaskItem } from '#domain/analysis';
import type { Notice, OwnPart } from '#domain/notice';
import { confirmKey, leftOutKey, taskKey, troubleKey } from '#domain/notice-parts';
import type { ReportHeading } from '#domain/report-notice';
import { collectorSections } from '#letters/collector';
import { frame, paragraph } from '#letters/frame';
import { leaderSections, weekText } from '#letters/leader';
import type { Letter, Letterhead, Section } from '#letters/letter';
import { askedSections, helpSection, taskSections, updateSections } from '#letters/own';
import { periodText } from '#letters/period-text';
import { reportSection } from '#letters/reports';
import { type LabelOf, say, type TextKey } from '#messages/vi';

const collectorGists = ({ collector }: Notice): (readonly [n: number, key: TextKey])[] => {
  if (collector === null) return [];
  const { climbed, unreached, unconfirmed, roster, leftOut } = collector;
  return [
    [climbed.length, 'letter.gist.climbed'],
    [unreached.length, 'letter.gist.unreached'],
    [unconfirmed.length + roster.length + leftOut.length, 'letter.gist.toCheck'],
  ];
};

/** The most pressing thing, for the subject line. */
const gistOf = (notice: Notice): string => {
  const { overdue, awaitingProof, dueToday, dueSoon } = notice.own.listed;
  const reports = (heading: ReportHeading): number => notice.reports.filter((line) => line.heading === heading).length;
  const period = notice.own.updates[0]?.owed;
  const gists: readonly (readonly [n: number, key: TextKey])[] = [
    [overdue.length, 'letter.gist.overdue'],
    [reports('overdue'), 'letter.gist.reportsLate'],
    [dueToday.length, 'letter.gist.dueToday'],
    [reports('dueToday'), 'letter.gist.reportsToday'],
    [period ? notice.own.updates.length : 0, 'letter.gist.updates'],
    [awaitingProof.length, 'letter.gist.awaitingProof'],
    [dueSoon.length, 'letter.gist.dueSoon'],
    [reports('dueSoon'), 'letter.gist.reportsSoon'],
    [reports('lacking'), 'letter.gist.reportsLacking'],
    ...collectorGists(notice),
  ];
  const [n, key] = gists.find(([count]) => count > 0) ?? [0, 'letter.gist.nothing'];
  return say(key, { n, period: period ? periodText(period) : '' });
};

const subjectOf = (notice: Notice, { unit, day, missed }: Letterhead): string => {
  const { leader } = notice;
  const subject =
    leader === null
      ? say('letter.subject', { unit, day, gist: gistOf(notice) })
      : say('leader.subject', { unit, week: weekText(leader.week) });
  return missed === null ? subject : say('letter.subjectMissed', { subject });
};

/** Whether any task of the reader's own is open: somebody may owe no more than his part of a report. */
const hasTasks = ({ listed, updates, others }: OwnPart): boolean =>
  others + updates.length > 0 || Object.values(listed).some((items) => items.length > 0);

const introOf = ({ own, leader }: Notice, { plan, day }: Letterhead): string => {
  if (hasTasks(own)) return say('letter.intro', { plan, day, posts: own.posts.join(', ') });
  return say(leader === null ? 'letter.introNoPost' : 'leader.intro', { plan, day });
};

const openings = (notice: Notice, { startedOn, missed }: Letterhead): Section[] => [
  ...(notice.isFirst && startedOn !== null && notice.own.posts.length > 0
    ? [paragraph(say('letter.first', { day: startedOn }))]
    : []),
  ...(missed === null ? [] : [paragraph(say('letter.missed', missed))]),
];

const namedIn = ({ own, coordinates, reports, collector }: Notice): string[] => {
  const { overdue, awaitingProof, dueToday, dueSoon } = own.listed;
  const tasks: readonly TaskItem[] = [
    ...overdue,
    ...awaitingProof,
    ...dueToday,
    ...dueSoon,
    ...own.updates,
    ...coordinates,
    ...(collector === null ? [] : [...collector.climbed, ...collector.unreached.flatMap(({ items }) => items)]),
  ];
  return [
    ...new Set([
      ...tasks.flatMap((item) => taskKey(item) ?? []),
      ...reports.flatMap(({ reasons }) => reasons.map(({ about }) => about)),
      ...(collector?.unconfirmed ?? []).map(({ task }) => confirmKey(task.id)),
      ...(collector?.roster ?? []).map(troubleKey),
      ...(collector?.leftOut ?? []).map(leftOutKey),
    ]),
  ];
};

const footerOf = ({ own }: Notice, { replyTo }: Letterhead): string[] => [
  ...(own.others > 0 ? [say('letter.others', { n: own.others })] : []),
  ...(hasTasks(own) ? [say('letter.how'), say('letter.stops')] : []),
  say(replyTo === null ? 'letter.closingNoCollector' : 'letter.closing'),
];

/** The letter of a notice. */
export const noticeLetter = (notice: Notice, analysis: Analysis, head: Letterhead, label: LabelOf): Letter => {
  const { to, own, reports, collector, leader } = notice;
  const { listed, updates, posts } = own;
  const sections = [
    ...openings(notice, head),
    paragraph(introOf(notice, head)),
    ...(leader === null ? [] : leaderSections(leader, analysis, head, head.troubles)),
    ...taskSections(own, analysis, head),
    ...reportSection(reports, analysis, head),
    ...updateSections(own, head),
    ...askedSections(own),
    ...helpSection(notice, analysis, head),
    ...(collector === null ? [] : collectorSections(collector, analysis, head, label)),
  ];
  return {
    kind: leader === null ? 'digest' : 'leader',
    to: to.email,
    posts,
    counts: {
      overdue:
        listed.overdue.length + listed.awaitingProof.filter(({ standing }) => standing.name === 'openLate').length,
      dueToday: listed.dueToday.length,
      dueSoon: listed.dueSoon.length,
      updates: updates.length,
    },
    named: namedIn(notice),
    ...frame(head, {
      subject: subjectOf(notice, head),
      greeting: say('letter.greeting', { name: to.name }),
      sections,
      footer: footerOf(notice, head),
    }),
    sender: say('letter.sender', { unit: head.unit }),
    replyTo: head.replyTo,
  };
};
