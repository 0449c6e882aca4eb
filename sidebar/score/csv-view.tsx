/** Tải số liệu: every tab as a CSV file. */
import { useState } from 'preact/hooks';
import { type CsvForm, csvText } from '#kernel/csv';
import { slugOf } from '#kernel/text';
import { useAction } from '../page/use-store';
import { FailureBox } from '../page/view-frame';
import { download } from '../parts/download';
import { ChoiceField } from '../parts/fields';
import { say } from '../parts/words';
import type { ScoreViewProps } from './views';

const FORMS = [
  ['vi', say('csv.vi')],
  ['world', say('csv.world')],
] as const;

export const CsvView = ({ view: { tables, today } }: ScoreViewProps) => {
  const { run, isBusy, failure } = useAction('tables.csv', { writes: false });
  const [form, setForm] = useState<CsvForm>('vi');
  const [told, tell] = useState('');
  const get = async (table: string): Promise<void> => {
    tell('');
    const answer = await run({ table });
    if (!answer?.data) return;
    const { title, cells } = answer.data;
    download(`${slugOf(title)}-${today}.csv`, new Blob([csvText(cells, form)], { type: 'text/csv;charset=utf-8' }));
    tell(say('csv.done', { title, n: cells.length - 1 }));
  };
  return (
    <>
      <p class="headline">{say('csv.intro')}</p>
      <div class="narrow">
        <ChoiceField
          label={say('csv.form')}
          help={say('csv.help')}
          value={form}
          onChange={(value) => setForm(value as CsvForm)}
          options={FORMS}
        />
      </div>
      <p role="status" class="told notice">
        {told}
      </p>
      {failure && <FailureBox failure={failure} />}
      <table class="tables">
        <tbody>
          {tables.map(({ table, title }) => (
            <tr key={table}>
              <th scope="row">{title}</th>
              <td>
                <button type="button" aria-disabled={isBusy} onClick={() => void get(table)}>
                  {say('csv.get')}
                  <span class="unseen">{say('csv.getOf', { title })}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet">{say('csv.guard')}</p>
    </>
  );
};
