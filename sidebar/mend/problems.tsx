/** The problems of one sheet: by column and kind, each with its sentence and the way to its cell. */
import { useState } from 'preact/hooks';
import type { ProblemGroup, ProblemItem, SheetProblems } from '#entry/contract';
import { useAction } from '../page/use-store';
import { FailureBox } from '../page/view-frame';
import { Section } from '../parts/section';
import { say } from '../parts/words';

/** Groups of so few lines stand open. */
const FEW = 3;

const rowName = ({ id, row }: ProblemItem): string => {
  if (row === null) return id ?? '';
  return id === null ? say('mend.rowNoId', { row }) : say('mend.row', { id, row });
};

interface LineProps {
  readonly item: ProblemItem;
  readonly isShown: boolean;
  readonly go: () => void;
}

/** A button where there is a row to go to. */
const Line = ({ item, isShown, go }: LineProps) => {
  const { row, name, text } = item;
  const words = (
    <>
      {row !== null && <b>{rowName(item)}</b>}
      {name !== '' && <span class="line">{name}</span>}
      {text !== null && <span class="line quiet">{text}</span>}
    </>
  );
  if (row === null) return <li>{words}</li>;
  return (
    <li>
      <button type="button" class="row" aria-current={isShown ? 'true' : undefined} onClick={go}>
        {words}
      </button>
    </li>
  );
};

const Group = ({ table, group }: { table: string; group: ProblemGroup }) => {
  const [more, setMore] = useState<readonly ProblemItem[]>([]);
  const [shown, setShown] = useState<number | null>(null);
  const show = useAction('show', { writes: false });
  const list = useAction('mends.list', { writes: false });
  const { code, column, label, text, n } = group;
  const items = [...group.items, ...more];
  const go = (item: ProblemItem, index: number): void => {
    if (item.row === null) return;
    setShown(index);
    // Days name the rows of Ngày nghỉ: there the row's number is meant.
    const id = table === 'holidays' ? null : item.id;
    void show.run({ table, id, row: item.row, column });
  };
  const readMore = async (): Promise<void> => {
    const answer = await list.run({ table, code, column, from: items.length });
    if (answer !== null && answer.data !== null) {
      const { items: further } = answer.data;
      setMore([...more, ...(text === null ? further : further.map((item) => ({ ...item, text: null })))]);
    }
  };
  const heading = text ?? (label === '' ? '' : `«${label}»`);
  return (
    <details open={n <= FEW}>
      <summary>{heading === '' ? say('mend.groupNoLabel', { n }) : say('mend.group', { label: heading, n })}</summary>
      {show.failure && <FailureBox failure={show.failure} />}
      <ul class="found">
        {items.map((item, index) => (
          <Line key={index} item={item} isShown={shown === index} go={() => go(item, index)} />
        ))}
      </ul>
      {n > items.length && (
        <button type="button" aria-disabled={list.isBusy} onClick={readMore}>
          {say(list.isBusy ? 'mend.loading' : 'mend.more', { n: n - items.length })}
        </button>
      )}
      {list.failure && <FailureBox failure={list.failure} />}
    </details>
  );
};

export const Problems = ({ sheet: { table, title, n, groups } }: { sheet: SheetProblems }) => (
  <Section title={say('mend.sheet', { title, n })}>
    {groups.map((group) => (
      <Group key={`${group.code} ${group.column}`} table={table} group={group} />
    ))}
  </Section>
);
