/** Cần sửa: what the workbook can mend by itself, what was mended just now, and every problem by sheet. */
import { useRef, useState } from 'preact/hooks';
import type { MendsView } from '#entry/contract';
import { useContent } from '../page/use-store';
import { ViewFrame } from '../page/view-frame';
import type { ViewProps } from '../page/views';
import { say } from '../parts/words';
import { Offers } from './offers';
import { Problems } from './problems';
import type { News } from './result';
import { UndoPanel } from './undo-panel';
import { useUndo } from './use-undo';

const Found = ({ found, mayManage }: { found: MendsView; mayManage: boolean }) => {
  const [news, setNews] = useState<News | null>(null);
  const undo = useUndo();
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed may be gone with what it did: the focus goes to what is said of it.
  const tell = (told: News): void => {
    setNews(told);
    box.current?.focus();
  };
  return (
    <>
      <div ref={box} tabIndex={-1} role="status" class="news">
        {news && (
          <div class="notice">
            <p>{news.sentence}</p>
            {news.lines.length > 0 && <p>{news.lead}</p>}
            {news.lines.length > 0 && (
              <ul>
                {news.lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </div>
        )}
      </div>
      <UndoPanel undo={undo} tell={tell} />
      <Offers found={found} mayManage={mayManage} undo={undo} tell={tell} />
      <p class="headline">{found.total === 0 ? say('mend.none') : say('mend.total', { n: found.total })}</p>
      {found.sheets.map((sheet) => (
        <Problems key={sheet.table} sheet={sheet} />
      ))}
    </>
  );
};

export const MendView = ({ home }: ViewProps) => (
  <ViewFrame content={useContent('mends.view', null)}>
    {(found) => <Found found={found} mayManage={home.caller.mayManage} />}
  </ViewFrame>
);
