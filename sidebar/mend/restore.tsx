/** Repairs by managers: lost columns, which can be taken back, and the rest of the structure, which cannot. */
import type { MendsView } from '#entry/contract';
import type { Failure } from '../page/failure';
import { useAction } from '../page/use-store';
import { Button, FailureBox } from '../page/view-frame';
import { say } from '../parts/words';
import type { News } from './result';
import type { UndoList } from './use-undo';

interface RepairProps {
  /** What will be done or is wrong. */
  readonly lines: readonly string[];
  readonly help: string;
  readonly mayManage: boolean;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly repair: () => void;
}

const Repair = ({ lines, help, mayManage, isBusy, failure, repair }: RepairProps) => (
  <div class="preview">
    <ul class="marked">
      {lines.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
    <p class="quiet">{help}</p>
    {mayManage ? (
      <Button text={say(isBusy ? 'mend.applying' : 'mend.restore')} isBusy={isBusy} onClick={repair} isMain />
    ) : (
      <p>{say('mend.managersOnly')}</p>
    )}
    {failure && <FailureBox failure={failure} />}
  </div>
);

interface RestoreProps {
  readonly found: MendsView;
  readonly mayManage: boolean;
  readonly close: (news: News) => void;
}

const restored = (done: readonly string[]): News => ({
  sentence: done.length === 0 ? say('mend.restoredNothing') : say('mend.restored', { n: done.length }),
  lead: say('mend.restoredLead'),
  lines: done,
});

export const RestoreColumns = ({ found, mayManage, undo, close }: RestoreProps & { undo: UndoList }) => {
  const { run, isBusy, failure } = useAction('mends.columns');
  const repair = async (): Promise<void> => {
    const answer = await run({ columns: found.columns.map(({ table, column }) => ({ table, column })) });
    if (answer === null || answer.data === null) return;
    const { restored: columns, texts } = answer.data;
    if (columns.length > 0) undo.add({ title: say('mend.columns', { n: columns.length }), columns });
    close(restored(texts));
  };
  const lines = found.columns.map(({ text }) => text);
  return <Repair {...{ lines, help: say('mend.help.columns'), mayManage, isBusy, failure, repair }} />;
};

export const Restore = ({ found, mayManage, close }: RestoreProps) => {
  const { run, isBusy, failure } = useAction('mends.restore');
  const repair = async (): Promise<void> => {
    const answer = await run(null);
    if (answer === null || answer.data === null) return;
    const { done, left } = answer.data;
    close(left.length === 0 ? restored(done) : { ...restored(done), lead: say('mend.stillLeft'), lines: left });
  };
  return (
    <Repair {...{ lines: found.structure, help: say('mend.help.structure'), mayManage, isBusy, failure, repair }} />
  );
};
