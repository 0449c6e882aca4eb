// Puts Google's services and the host's clock into a fresh context. Evaluated inside it, before the script.
import { chartsService } from '#local/services/chart';
import { dateFollowing } from '#local/services/clock';
import { guarded } from '#local/services/guarded';
import { provideHandles } from '#local/services/handles';
import { ask, instant, reportReady } from '#local/services/hook';
import { ProtectionFacade } from '#local/services/protection';
import { RangeFacade } from '#local/services/range';
import { lockService, mailApp, propertiesService, scriptApp, sessionService } from '#local/services/script';
import { SheetFacade } from '#local/services/sheet';
import { spreadsheetApp } from '#local/services/spreadsheet';
import { startTask } from '#local/services/task';
import { htmlService } from '#local/services/ui';
import { utilitiesService } from '#local/services/utilities';

provideHandles({ range: RangeFacade.of, sheet: SheetFacade.of, protection: ProtectionFacade.of });

const lineOf = (parts: readonly unknown[]): string =>
  parts
    .map((part) =>
      typeof part === 'object' && part !== null && !(part instanceof Error) ? JSON.stringify(part) : String(part),
    )
    .join(' ');

const write = (...parts: unknown[]): void => {
  ask('handle.console', lineOf(parts));
};

const globals: Record<string, unknown> = {
  SpreadsheetApp: spreadsheetApp,
  ScriptApp: scriptApp,
  MailApp: mailApp,
  Session: sessionService,
  LockService: lockService,
  PropertiesService: propertiesService,
  HtmlService: htmlService,
  Utilities: utilitiesService,
  Charts: chartsService,
  console: guarded({ log: write, info: write, warn: write, error: write }, 'console'),
  Date: dateFollowing(Date, instant),
};

for (const [name, value] of Object.entries(globals)) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true, enumerable: false });
}

reportReady(startTask);
