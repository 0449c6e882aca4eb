// A workbook with an invented criteria set, pasted in as a clerk does; it has every state that the page shows. Knows no expectations.
import type { Host } from '#local/host';
import { columnLabel, tabTitle } from '#messages/vi';
import { TABLES, type TableName } from '#schema/tables';
import { preparedBook, tab } from '#test/front-door/book';

type Cells = Readonly<Record<string, string>>;

const SETS: readonly Cells[] = [
  {
    id: 'DC1',
    year: '2024',
    decision: 'Quyết định 12/QĐ-UBND (ví dụ)',
    max: '20',
    classes: 'Tốt: từ 16\nKhá: từ 12 đến dưới 16',
    active: 'TRUE',
  },
];

/** Invented: no real criteria set of a commune is known. */
const CRITERIA: readonly Cells[] = [
  { id: 'TC1', number: '1', group: '1', text: 'Công tác chỉ đạo, điều hành' },
  {
    id: 'TC2',
    number: '1.1',
    text: 'Ban hành kế hoạch cải cách hành chính năm trước ngày 31/3',
    max: '2',
    rule: 'Có hoặc không',
    level: 'Có',
    needsProof: 'TRUE',
    proof: 'Số 17/KH-UBND ngày 11/3/2024',
    lastYear: '2',
  },
  {
    id: 'TC3',
    number: '1.2',
    text: 'Tỷ lệ nhiệm vụ trong kế hoạch được hoàn thành',
    max: '3',
    rule: 'Theo tỷ lệ',
    numerator: '8',
    denominator: '10',
    needsProof: 'TRUE',
    lastYear: '2',
    lost: '1',
    shortcoming: 'Chậm tuyên truyền cải cách hành chính',
    mendedBy: '1.1a\n1.1b',
  },
  { id: 'TC4', number: '2', group: '3', text: 'Cải cách thủ tục hành chính' },
  {
    id: 'TC5',
    number: '2.1',
    text: 'Niêm yết công khai thủ tục hành chính',
    max: '4',
    rule: 'Nhập điểm trực tiếp',
    typedScore: '3,5',
    verified1: '3',
    needsProof: 'TRUE',
    proof: 'có',
    lastYear: '3',
    lost: '1',
    shortcoming: 'Niêm yết thiếu thủ tục mới',
  },
  { id: 'TC6', number: '2.2', text: 'Tỷ lệ hồ sơ giải quyết đúng hạn', max: '5', rule: 'Theo tỷ lệ' },
  { id: 'TC7', number: '2.3', text: 'Mức độ hài lòng của người dân', max: '6', survey: 'TRUE' },
];

const UNITS: readonly Cells[] = [
  { id: 'DV1', year: '2024', unit: 'xã Hương Trà', score: '14' },
  { id: 'DV2', year: '2024', unit: 'xã Một', score: '15' },
  { id: 'DV3', year: '2024', unit: 'xã Hai', score: '9' },
  { id: 'DV4', year: '2024', unit: 'xã Ba' },
];

/** Adds the tab of a table with these rows. */
const paste = (host: Host, name: TableName, rows: readonly Cells[]): void => {
  const { columns } = TABLES[name];
  const ids = Object.keys(columns).filter((id) => columns[id as keyof typeof columns]['by' as never] !== 'derived');
  host.addSheet(tabTitle(name));
  const labels = ids.map((id) => columnLabel(name, id));
  tab(host, name).paste('A1', [ids, labels, ...rows.map((cells) => ids.map((id) => cells[id] ?? ''))]);
};

/** The sample plan with the invented criteria; `units`: with scores of other units too. */
export const scoreBook = (today = '2024-04-08', { units = true } = {}): Host =>
  preparedBook(units ? 'score' : 'score-alone', today, (host) => {
    paste(host, 'criteriaSets', SETS);
    paste(host, 'criteria', CRITERIA);
    if (units) paste(host, 'unitScores', UNITS);
  });
