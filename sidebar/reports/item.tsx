/** One report: what it covers, when it is due, who has sent his part, and what can be done about it. */
import { useState } from 'preact/hooks';
import type { Home, ReportInstance, ReportList } from '#entry/contract';
import { GoTo } from '../page/go-to';
import { newOperation, useAction, useKept } from '../page/use-store';
import { Button, FailureBox } from '../page/view-frame';
import { CheckField } from '../parts/fields';
import { dayText } from '../parts/numbers';
import { say } from '../parts/words';
import { type FormKind, ReportForm } from './form';

const ROMAN = ['I', 'II', 'III', 'IV'];

const periodText = ({ frequency, index, year }: ReportInstance): string =>
  say(`report.${frequency}`, { index, year, roman: ROMAN[index - 1] ?? index });

interface ItemProps {
  readonly period: ReportInstance;
  readonly list: ReportList;
  readonly caller: Home['caller'];
}

/** Who has sent his part; whoever may marks it. */
const Parts = ({ period: { id, parts }, caller }: ItemProps) => {
  const [chosen] = useKept('mine.post', '');
  const { run, isBusy, failure } = useAction('reports.part');
  const own = caller.posts.length > 0 ? caller.posts : [chosen];
  return (
    <fieldset>
      <legend>{say('report.parts')}</legend>
      {parts.map(({ post, isSent }) => (
        <CheckField
          key={post}
          label={post}
          checked={isSent}
          disabled={isBusy || !(caller.mayManage || own.includes(post))}
          onChange={(now) => void run({ operation: newOperation(), id, post, isSent: now, as: chosen || null })}
        />
      ))}
      {failure && <FailureBox failure={failure} />}
    </fieldset>
  );
};

const stateText = (period: ReportInstance): string => {
  const { standing, isConfirmed, isBeforeStart, sentOn, number, lateByWorkingDays: n } = period;
  if (sentOn !== null)
    return say(`report.${standing as 'sent'}`, { day: dayText(sentOn), number: number === null ? '' : `, ${number}` });
  if (isConfirmed && isBeforeStart) return say('report.before');
  return say(isConfirmed ? `report.${standing}` : 'report.suggested', { n });
};

/** The members' day is over and nobody has frozen the figures: the product reminds, and never freezes by itself. */
const isToFreeze = ({ internalDueOn, endOn, sentOn, isBeforeStart, record }: ReportInstance, today: string): boolean =>
  today > internalDueOn && today > endOn && sentOn === null && !isBeforeStart && !record?.freezes;

export const Item = (props: ItemProps) => {
  const { period, list, caller } = props;
  const [form, open] = useState<FormKind | null>(null);
  const { name, report, dutyRow, row, startOn, endOn, dueOn, internalDueOn, collector, parts } = period;
  const title = periodText(period);
  const target =
    row === null
      ? { table: 'reports', id: report, row: dutyRow, column: 'name' }
      : { table: 'instances', id: period.id, row, column: 'dueOn' };
  return (
    <li class="task">
      <h3>{title}</h3>
      <p>{name}</p>
      <p class={period.standing === 'late' ? 'late' : ''}>{stateText(period)}</p>
      <p class="quiet">{say('report.window', { from: dayText(startOn), to: dayText(endOn) })}</p>
      <p>{say('report.internal', { day: dayText(internalDueOn) })}</p>
      <p>{say('report.due', { day: dayText(dueOn) })}</p>
      {caller.mayManage && isToFreeze(period, list.today) && <p>{say('report.freeze')}</p>}
      {!period.isConfirmed && period.dueBy === 'practice' && <p class="quiet">{say('report.practice')}</p>}
      {collector !== null && <p class="quiet">{say('report.collector', { collector })}</p>}
      {parts.length > 0 && <Parts {...props} />}
      {form === null ? (
        <div class="bar-of-buttons">
          {caller.mayManage && (
            <>
              <Button text={say('report.confirm')} isBusy={false} onClick={() => open('dates')} />
              <Button text={say('report.markSent')} isBusy={false} onClick={() => open('sent')} />
            </>
          )}
          <GoTo target={target} of={title} />
        </div>
      ) : (
        <ReportForm kind={form} period={period} list={list} close={() => open(null)} />
      )}
    </li>
  );
};
