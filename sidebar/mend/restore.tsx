/** The repair of the structure: what is wrong with it, and the button that mends it. */
import { useAction } from '../page/use-store';
import { Button, FailureBox } from '../page/view-frame';
import { say } from '../parts/words';
import type { News } from './result';

interface RestoreProps {
  readonly structure: readonly string[];
  readonly mayManage: boolean;
  readonly close: (news: News) => void;
}

export const Restore = ({ structure, mayManage, close }: RestoreProps) => {
  const { run, isBusy, failure } = useAction('mends.restore');
  const restore = async (): Promise<void> => {
    const answer = await run(null);
    if (answer === null || answer.data === null) return;
    const { done, left } = answer.data;
    const sentence = done.length === 0 ? say('mend.restoredNothing') : say('mend.restored', { n: done.length });
    close(
      left.length > 0
        ? { sentence, lead: say('mend.stillLeft'), lines: left }
        : { sentence, lead: say('mend.restoredLead'), lines: done },
    );
  };
  return (
    <div class="preview">
      <ul class="marked">
        {structure.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p class="quiet">{say('mend.help.structure')}</p>
      {mayManage ? (
        <Button text={say(isBusy ? 'mend.applying' : 'mend.restore')} isBusy={isBusy} onClick={restore} isMain />
      ) : (
        <p>{say('mend.managersOnly')}</p>
      )}
      {failure && <FailureBox failure={failure} />}
    </div>
  );
};
