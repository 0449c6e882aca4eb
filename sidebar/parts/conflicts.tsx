/** Cells that somebody else changed while a form was filled: both values, and which of them to keep. */
import type { CellValue, Conflict } from '#entry/contract';
import { say } from './words';

interface ConflictsProps {
  readonly conflicts: readonly Conflict[];
  readonly label: (column: string) => string;
  readonly show: (column: string, value: CellValue) => string;
  /** Whether the sheet's value is taken. */
  readonly takes: (column: string) => boolean;
  readonly choose: (column: string, takes: boolean) => void;
}

export const Conflicts = ({ conflicts, label, show, takes, choose }: ConflictsProps) => (
  <div class="failure" role="alert">
    <p>{say('form.conflict')}</p>
    {conflicts.map(({ column, now, wanted }) => {
      const option = (takesSheet: boolean, text: string) => (
        <label class="check">
          <input
            type="radio"
            name={`conflict-${column}`}
            checked={takes(column) === takesSheet}
            onChange={() => choose(column, takesSheet)}
          />
          {text}
        </label>
      );
      const words = (value: CellValue): string => show(column, value) || say('form.blank');
      return (
        <fieldset key={column}>
          <legend>{label(column)}</legend>
          {option(false, say('form.keepMine', { value: words(wanted) }))}
          {option(true, say('form.takeTheirs', { value: words(now) }))}
        </fieldset>
      );
    })}
  </div>
);
