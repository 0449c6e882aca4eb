/** A day as people here write it, with a button for today: a browser's own date field follows the browser's language. */
import { type CivilDate, formatDay } from '#kernel/civil-date';
import { TextField } from './fields';
import { say } from './words';

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly today: CivilDate;
}

export const DayField = ({ today, help, ...field }: DayFieldProps) => (
  <div class="with-button">
    <TextField {...field} inputMode="numeric" help={help ?? say('form.day')} />
    <button type="button" onClick={() => field.onChange(formatDay(today))}>
      {say('form.today')}
      <span class="unseen">: {field.label}</span>
    </button>
  </div>
);
