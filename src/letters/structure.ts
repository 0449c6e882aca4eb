/** The letter that the collector gets when the workbook is damaged and nobody can be told the truth. */
import type { Addressee } from '#domain/roster';
import { frame, paragraph } from '#letters/frame';
import type { Letter, Letterhead } from '#letters/letter';
import { say } from '#messages/vi';

/** The collector's letter when the workbook is damaged and nobody else can be told the truth. */
export const structureLetter = (to: Addressee, lines: readonly string[], head: Letterhead): Letter => ({
  kind: 'structure',
  to: to.email,
  posts: [],
  counts: { overdue: 0, dueToday: 0, dueSoon: 0, updates: 0 },
  named: [],
  ...frame(head, {
    subject: say('letter.subject', { unit: head.unit, day: head.day, gist: say('letter.gist.structure') }),
    greeting: say('letter.greeting', { name: to.name }),
    sections: [paragraph(say('letter.structureIntro')), ...lines.map((line) => paragraph(`• ${line}`))],
    footer: [say('letter.closingNoCollector')],
  }),
  sender: say('letter.sender', { unit: head.unit }),
  replyTo: null,
});
