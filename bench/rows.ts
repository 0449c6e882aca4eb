// Rows of any number for the bench, in the shape of the plan's: some late, some done, some owing updates. Knows no timing.
import { type Column, rawColumns, type Table } from '#schema/define';
import { TABLES } from '#schema/tables';
import { encodeCell } from '#sheet/cells';

type Cell = string | number | boolean;

/** The posts of the sample plan. */
export const POSTS: readonly string[] = [
  'Văn phòng – Thống kê',
  'Văn hóa – Thông tin',
  'Tư pháp – Hộ tịch',
  'Tài chính – Kế toán',
];
const TEXT =
  'Thực hiện đúng quy định của Nhà nước về sử dụng biên chế hành chính, số lượng người làm việc tại địa phương.';

const rowsOf = (table: Table, count: number, record: (index: number) => Record<string, unknown>): Cell[][] =>
  Array.from({ length: count }, (_, index) => {
    const values = record(index);
    return rawColumns(table).map((key) => encodeCell(table.columns[key] as Column, values[key] ?? null));
  });

/** Task rows as a sheet holds them, led by the posts in turn. */
export const taskRows = (count: number, posts: readonly string[] = POSTS): Cell[][] =>
  rowsOf(TABLES.tasks, count, (index) => {
    const done = index % 5 === 0;
    return {
      id: `${(index % 8) + 1}.b${index}`,
      group: String((index % 8) + 1),
      text: `${TEXT} (${index})`,
      lead: posts[Math.floor(index / 10) % posts.length],
      dueOn: index % 10 === 1 ? '2024-03-31' : '2024-12-31',
      state: done ? 'done' : 'inProgress',
      ...(done ? { doneOn: '2024-03-20', proof: 'Số 12/KH-UBND', result: 'Đã ban hành' } : {}),
      interval: 'quarter',
      coordinators: ['Các ban, ngành; cán bộ, công chức xã'],
      timing: 'Thường xuyên',
    };
  });

/** Indicator rows as a sheet holds them. */
export const indicatorRows = (count: number): Cell[][] =>
  rowsOf(TABLES.indicators, count, (index) => ({
    id: `${(index % 8) + 1}.c${index}`,
    group: String((index % 8) + 1),
    text: `${TEXT} (${index})`,
    measure: 'share',
    target: 1,
    unit: '%',
    numerator: index % 100,
    denominator: 100,
    asOf: '2024-03-31',
    lead: POSTS[index % POSTS.length],
  }));

/** A whole grid with ids and labels above the rows. */
export const gridOf = (table: Table, rows: Cell[][]): Cell[][] => [rawColumns(table), rawColumns(table), ...rows];
