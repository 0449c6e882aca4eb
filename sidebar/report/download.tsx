/** The file: composed and packed in steps between which the page draws itself, then handed to the browser. */
import { useState } from 'preact/hooks';
import type { PeriodFigures } from '#domain/period-figures';
import { reportDocument } from '#report/document';
import type { ReportOptions } from '#report/options';
import { Button, FailureBox } from '../page/view-frame';
import { say } from '../parts/words';
import { packDocument } from './writer/document';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Lets the browser draw what changed. */
const drawn = (): Promise<void> => new Promise((settle) => setTimeout(settle, 30));

const hand = (bytes: ArrayBuffer, file: string): void => {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([bytes], { type: DOCX }));
  link.setAttribute('href', address);
  link.download = file;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

interface Progress {
  /** Of a hundred. */
  readonly value: number;
  readonly text: string;
}

interface DownloadProps {
  readonly figures: PeriodFigures;
  readonly options: ReportOptions;
}

/** Composes, packs and hands over; `tell` says how far it is. */
const make = async ({ figures, options }: DownloadProps, tell: (progress: Progress) => void): Promise<void> => {
  const step = async (value: number, text: string): Promise<void> => {
    tell({ value, text });
    await drawn();
  };
  await step(5, say('document.step.figures'));
  const composed = reportDocument(figures, options);
  await step(20, say('document.step.write'));
  const bytes = await packDocument(composed, (part) => step(20 + Math.round(75 * part), say('document.step.write')));
  const file = `${composed.fileName}.docx`;
  hand(bytes, file);
  tell({ value: 100, text: say('document.step.done', { file }) });
};

export const Download = (props: DownloadProps) => {
  const [progress, tell] = useState<Progress | null>(null);
  const [detail, setDetail] = useState<string | null>(null);
  const isBusy = progress !== null && progress.value < 100;
  const start = async (): Promise<void> => {
    setDetail(null);
    try {
      await make(props, tell);
    } catch (cause) {
      tell(null);
      setDetail(String(cause));
    }
  };
  return (
    <div class="making">
      <Button text={say('document.download')} isBusy={isBusy} isMain onClick={() => void start()} />
      {progress !== null && <progress max={100} value={progress.value} aria-label={say('document.download')} />}
      <p role="status" class="quiet">
        {progress?.text}
      </p>
      {detail !== null && <FailureBox failure={{ sentence: say('document.failed'), detail }} />}
    </div>
  );
};
