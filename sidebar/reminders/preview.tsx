/** The letters of a morning before they are sent: who gets what, word for word. */
import { useState } from 'preact/hooks';
import type { CivilDate } from '#kernel/civil-date';
import { readDay } from '#kernel/typed';
import { useContent } from '../page/use-store';
import { ReadFailure } from '../page/view-frame';
import { DayField } from '../parts/day-field';
import { dayText } from '../parts/numbers';
import { Section } from '../parts/section';
import { say } from '../parts/words';
import { LetterTexts } from './letters';
import { Said, useVerb } from './verb';

const Letters = ({ day }: { day: CivilDate }) => {
  const content = useContent('reminders.preview', { day });
  const { data, isLoading } = content;
  const whole = useVerb('reminders.showPreview', { writes: false });
  const params = { day: dayText(day), n: data?.letters.length ?? 0 };
  const found = (): string => {
    if (data === null) return isLoading ? say('page.loading') : '';
    if (data.isDayOff) return say('remind.previewDayOff', params);
    return say(params.n === 0 ? 'remind.previewNone' : 'remind.previewOf', params);
  };
  return (
    <>
      <p role="status" class="below">
        {found()}
      </p>
      <ReadFailure content={content} />
      {data !== null && <LetterTexts letters={data.letters} />}
      {params.n > 0 && (
        <div class="bar-of-buttons">
          <button type="button" aria-disabled={whole.isBusy} onClick={() => void whole.act({ day })}>
            {say('remind.previewAll')}
          </button>
        </div>
      )}
      <Said verbs={[whole]} />
    </>
  );
};

export const Preview = ({ today }: { today: CivilDate }) => {
  const [text, setText] = useState(dayText(today));
  const [day, setDay] = useState<CivilDate | null>(null);
  const read = readDay(text);
  const isWrong = text.trim() !== '' && read === null;
  return (
    <Section title={say('remind.preview')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setDay(read);
        }}
      >
        <DayField
          label={say('remind.previewDay')}
          value={text}
          onChange={setText}
          error={isWrong ? say('form.notDay') : undefined}
          today={today}
        />
        <div class="bar-of-buttons">
          <button type="submit" aria-disabled={read === null}>
            {say('remind.previewShow')}
          </button>
        </div>
      </form>
      {day !== null && <Letters key={day} day={day} />}
    </Section>
  );
};
