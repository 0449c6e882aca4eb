/** The collector's section: posts that nobody can be reached for, and what they should have been told. */
import type { TaskItem } from '#domain/analysis';
import type { Digest, Unreached } from '#domain/reminder';
import { html } from '#letters/html';
import type { Section } from '#letters/letter';
import { say } from '#messages/vi';

const unreachedText = ({ post, items }: Unreached, today: string): string => {
  const ids = (those: readonly TaskItem[]): string => those.map(({ task }) => task.id ?? '?').join(', ');
  const late = items.filter(({ standing }) => standing.name === 'openLate');
  const due = items.filter(({ standing }) => standing.effectiveDueOn === today);
  const rest = items.length - late.length - due.length;
  const tasks = [
    ...(late.length > 0 ? [say('letter.unreachedOverdue', { n: late.length, ids: ids(late) })] : []),
    ...(due.length > 0 ? [say('letter.unreachedToday', { n: due.length, ids: ids(due) })] : []),
    ...(rest > 0 ? [say('letter.unreachedOther', { n: rest })] : []),
  ].join('; ');
  return post === null ? say('letter.unreachedNoLead', { tasks }) : say('letter.unreachedLine', { post, tasks });
};

/** The section, if there is anything to tell. */
export const unreachedSections = ({ unreached }: Digest, today: string): Section[] => {
  if (unreached.length === 0) return [];
  const heading = say('letter.unreached', { n: unreached.length });
  const lines = unreached.map((entry) => unreachedText(entry, today));
  return [
    {
      text: [heading.toUpperCase(), say('letter.unreachedIntro'), ...lines.map((line) => `- ${line}`), ''],
      html: html`<h3 style="margin:20px 0 8px;font-size:16px">${heading}</h3>
<p style="margin:0 0 8px">${say('letter.unreachedIntro')}</p>
<ul style="margin:0;padding:0 0 0 20px">${lines.map((line) => html`<li style="margin:0 0 8px">${line}</li>`)}</ul>
`,
    },
  ];
};
