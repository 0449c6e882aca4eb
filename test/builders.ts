// Records and analyses for tests that need no sheet. Knows no expectations.
import { type Analysis, analyse, type Material, type TaskItem } from '#domain/analysis';
import type { CivilDate } from '#kernel/civil-date';
import { HOLIDAYS } from '#plans/holidays';
import { blankRecord } from '#schema/define';
import { DEFAULT_SETTINGS, type Settings } from '#schema/settings';
import type { Row } from '#schema/tables';
import { type Delivery, deliveries } from '#schema/tables/deliveries';
import type { Instance } from '#schema/tables/instances';
import { type Person, people } from '#schema/tables/people';
import type { Report } from '#schema/tables/reports';
import { type Task, tasks } from '#schema/tables/tasks';

/** A task of 1.1a's kind: led by Văn phòng, due on 31/03/2024, not begun. */
export const aTask = (own: Partial<Task> = {}): Task => ({
  ...blankRecord(tasks),
  id: '1.1a',
  group: '1',
  text: 'Ban hành kế hoạch',
  lead: 'Văn phòng',
  dueOn: '2024-03-31',
  state: 'notStarted',
  ...own,
});

/** Somebody who leads and takes letters; his address follows from his post. */
export const aPerson = (post: string, own: Partial<Person> = {}): Person => ({
  ...blankRecord(people),
  id: `CB.${post}`,
  post,
  email: addressOf(post),
  roles: ['lead'],
  receives: true,
  ...own,
});

/** The sample address of a post. */
export const addressOf = (post: string): string =>
  `${post
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')}@huong-tra.example`;

/** A row of the ledger. */
export const aDelivery = (own: Partial<Delivery> = {}): Delivery => ({
  ...blankRecord(deliveries),
  id: '2024|17/KH-UBND|an@x.example|digest|2024-04-02',
  on: '2024-04-02',
  to: 'an@x.example',
  kind: 'digest',
  state: 'sent',
  at: '2024-04-02 07:30',
  ...own,
});

/** Records as rows of a sheet. */
export const rowsOf = <R>(records: readonly R[]): Row<R>[] =>
  records.map((record, index) => ({ row: index + 3, record, problems: [] }));

/** Văn phòng collects, Chủ tịch leads the commune, Tài chính and Tư pháp lead tasks. */
export const STAFF: readonly Person[] = [
  aPerson('Văn phòng', { roles: ['lead', 'collector'] }),
  aPerson('Tài chính'),
  aPerson('Tư pháp'),
  aPerson('Chủ tịch', { roles: ['leader'] }),
];

/** What holds unless a test says otherwise. */
export const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  unitName: 'xã Hương Trà',
  planNumber: '17/KH-UBND',
  year: 2024,
  planSignedOn: '2024-03-11',
  startedOn: '2024-03-11',
};

export interface BookParts {
  readonly tasks?: readonly Task[];
  readonly people?: readonly Person[];
  readonly settings?: Partial<Settings>;
  readonly updates?: Material['updates'];
  readonly reports?: readonly Report[];
  readonly instances?: readonly Instance[];
}

/** The analysis of a small workbook on a day, with the holidays of 2024–2026. */
export const analysisOf = (
  today: CivilDate,
  {
    tasks: records = [aTask()],
    people: staff = STAFF,
    settings = {},
    updates = [],
    reports = [],
    instances = [],
  }: BookParts = {},
): Analysis =>
  analyse({
    today,
    settings: { ...SETTINGS, ...settings },
    tasks: rowsOf(records),
    indicators: [],
    updates,
    people: rowsOf(staff),
    holidays: rowsOf(HOLIDAYS),
    reports: rowsOf(reports),
    instances: rowsOf(instances),
  });

/** The only task of an analysis. */
export const onlyItem = ({ items }: Analysis): TaskItem => {
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error(`expected one task, got ${items.length}`);
  return item;
};
