/** The letter of a notice: its parts put together, its subject, what the ledger keeps of it. */
import type { Analysis, TaskItem } from '#domain/analysis';
import type { Notice } from '#domain/notice';
import { confirmKey, leftOutKey, taskKey, troubleKey } from '#domain/notice-parts';
import { collectorSections } from '#letters/collector';
import { frame, paragraph } from '#letters/frame';
import { leaderSections, weekText } from '#letters/leader';
import type { Letter, Letterhead, Section } from '#letters/letter';
import { askedSections, helpSection, taskSections, updateSections } from '#letters/own';
import { periodText } from '#letters/period-text';
import { type LabelOf, say } from '#messages/vi';

/** The most pressing thing, for the subject line. */
const gistOf = ({ own, collector }: Notice): string => {
  const { overdue, awaitingProof, dueToday, dueSoon } = own.listed;
  if (overdue.length > 0) return say('letter.gist.overdue', { n: overdue.length });
  if (dueToday.length > 0) return say('letter.gist.dueToday', { n: dueToday.length });
  const period = own.updates[0]?.owed;
  if (period) return say('letter.gist.updates', { n: own.updates.length, period: periodText(period) });
  if (awaitingProof.length > 0) return say('letter.gist.awaitingProof', { n: awaitingProof.length });
  if (dueSoon.length > 0) return say('letter.gist.dueSoon', { n: dueSoon.length });
  if (collector === null) return say('letter.gist.nothing');
  const { climbed, unreached } = collector;
  if (climbed.length > 0) return say('letter.gist.climbed', { n: climbed.length });
  return unreached.length > 0
    ? say('letter.gist.unreached', { n: unreached.length })
    : say('letter.gist.toCheck', {
        n: collector.unconfirmed.length + collector.roster.length + collector.leftOut.length,
      });
};

const subjectOf = (notice: Notice, { unit, day, missed }: Letterhead): string => {
  const { leader } = notice;
  const subject =
    leader === null
      ? say('letter.subject', { unit, day, gist: gistOf(notice) })
      : say('leader.subject', { unit, week: weekText(leader.week) });
  return missed === null ? subject : say('letter.subjectMissed', { subject });
};

const introOf = ({ own, leader }: Notice, { plan, day }: Letterhead): string => {
  if (own.posts.length > 0) return say('letter.intro', { plan, day, posts: own.posts.join(', ') });
  return say(leader === null ? 'letter.introNoPost' : 'leader.intro', { plan, day });
};

const openings = (notice: Notice, { startedOn, missed }: Letterhead): Section[] => [
  ...(notice.isFirst && startedOn !== null && notice.own.posts.length > 0
    ? [paragraph(say('letter.first', { day: startedOn }))]
    : []),
  ...(missed === null ? [] : [paragraph(say('letter.missed', missed))]),
];

const namedIn = ({ own, coordinates, collector }: Notice): string[] => {
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
      ...(collector?.unconfirmed ?? []).map(({ task }) => confirmKey(task.id)),
      ...(collector?.roster ?? []).map(troubleKey),
      ...(collector?.leftOut ?? []).map(leftOutKey),
    ]),
  ];
};

const footerOf = ({ own }: Notice, { replyTo }: Letterhead): string[] => [
  ...(own.others > 0 ? [say('letter.others', { n: own.others })] : []),
  ...(own.posts.length > 0 ? [say('letter.how'), say('letter.stops')] : []),
  say(replyTo === null ? 'letter.closingNoCollector' : 'letter.closing'),
];

/** The letter of a notice. */
export const noticeLetter = (notice: Notice, analysis: Analysis, head: Letterhead, label: LabelOf): Letter => {
  const { to, own, collector, leader } = notice;
  const { listed, updates, posts } = own;
  const sections = [
    ...openings(notice, head),
    paragraph(introOf(notice, head)),
    ...(leader === null ? [] : leaderSections(leader, analysis, head, head.troubles)),
    ...taskSections(own, analysis, head),
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
