/** The form of the texts that are kept with a period. */
import { Button, FailureBox } from '../page/view-frame';
import { AreaField } from '../parts/fields';
import { say } from '../parts/words';
import { type KeptTexts, TEXT_FIELDS } from './use-texts';

/** What somebody else wrote into the cell meanwhile. */
const conflictText = (now: string | undefined): string | undefined =>
  now === undefined ? undefined : say('document.conflict', { now: now === '' ? say('document.blank') : now });

export const Texts = ({ texts }: { readonly texts: KeptTexts }) => {
  const { values, seen, said, action, save, type, isChanged } = texts;
  return (
    <>
      {TEXT_FIELDS.map((field) => (
        <AreaField
          key={field}
          label={say(`document.${field}`)}
          help={say(`document.${field}Help`)}
          error={conflictText(seen[field])}
          value={values[field]}
          onChange={(text) => type(field, text)}
        />
      ))}
      {action.failure && <FailureBox failure={action.failure} />}
      <div class="bar-of-buttons">
        {isChanged && <Button text={say('document.save')} isBusy={action.isBusy} onClick={() => void save()} />}
        <p role="status" class="quiet">
          {isChanged ? say('document.unsaved') : said}
        </p>
      </div>
    </>
  );
};
