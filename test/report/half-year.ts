// The sample plan with a half-year of updates, the same every time: what posts might have written by 14/06/2024. Knows no expectations.
import type { Material } from '#domain/analysis';
import { figuresAt } from '#domain/figures-at';
import type { FigurePeriod, PeriodFigures } from '#domain/period-figures';
import { addDays, type CivilDate } from '#kernel/civil-date';
import { HOLIDAYS } from '#plans/holidays';
import { HUONG_TRA_2024 } from '#plans/huong-tra-2024';
import type { ReportOptions } from '#report/options';
import { blankRecord } from '#schema/define';
import { DEFAULT_SETTINGS } from '#schema/settings';
import type { Indicator } from '#schema/tables/indicators';
import { type Instance, instances } from '#schema/tables/instances';
import type { Task } from '#schema/tables/tasks';
import { rowsOf } from '#test/builders';

const day = (text: string): CivilDate => text as CivilDate;

/** Done by the cut-offs: day, result, proof. */
const DONE: Readonly<Record<string, readonly [doneOn: string, result: string, proof: string | null]>> = {
  '5.1a': [
    '2024-03-12',
    'Đã ban hành Kế hoạch đào tạo, bồi dưỡng cán bộ, công chức năm 2024',
    'Kế hoạch số 21/KH-UBND ngày 12/3/2024',
  ],
  '5.1c': [
    '2024-04-05',
    'Đã ban hành bộ tiêu chí đánh giá cán bộ, công chức sửa đổi',
    'Quyết định số 45/QĐ-UBND ngày 05/4/2024',
  ],
  '6.1b-2': [
    '2024-03-28',
    'Đã ban hành Quy chế quản lý, sử dụng tài sản công',
    'Quyết định số 38/QĐ-UBND ngày 28/3/2024',
  ],
  '6.1b-1': ['2024-04-22', 'Đã ban hành đủ 03 văn bản về quản lý tài sản công', 'Các văn bản lưu tại bộ phận kế toán'],
  '7.1b-1': [
    '2024-03-11',
    'Đã ban hành Kế hoạch ứng dụng công nghệ thông tin năm 2024',
    'Kế hoạch số 18/KH-UBND ngày 11/3/2024',
  ],
  '1.1d': ['2024-05-20', 'Có 01 sáng kiến “Tổ hỗ trợ dịch vụ công trực tuyến tại thôn”', null],
};

/** Under way: what is told so far, and why it is late. */
const UNDER_WAY: Readonly<Record<string, readonly [result: string | null, reason: string | null]>> = {
  '1.1a': ['Đã hoàn thành 9/20 nhiệm vụ của Kế hoạch CCHC năm 2024', null],
  '1.1c': ['Đã phát 24 buổi trên Đài truyền thanh xã; treo 06 băng rôn', null],
  '3.1c': ['Đã giải quyết 412/415 hồ sơ đúng hạn', null],
  '3.1d': ['Đã niêm yết đủ bộ thủ tục hành chính tại Bộ phận tiếp nhận và trả kết quả', null],
  '5.1b': [null, 'Chờ hướng dẫn của Phòng Nội vụ huyện'],
  '5.1d': ['Đã quán triệt trong 02 cuộc họp cơ quan', 'Chờ hướng dẫn của Phòng Nội vụ huyện.'],
  '6.1b-3': ['Đã ban hành kế hoạch kiểm tra; chưa kiểm tra thực tế', 'Thiếu người do công chức phụ trách nghỉ ốm'],
  '8.1a': ['Đã phát 120 phiếu khảo sát', null],
};

/** What stands in the task's row on a day. */
const taskOn =
  (today: CivilDate) =>
  (task: Task): Task => {
    const [doneOn, doneResult, proof = null] = DONE[task.id ?? ''] ?? [];
    if (doneOn !== undefined && doneResult !== undefined && day(doneOn) <= today) {
      const updatedOn = day(doneOn);
      return { ...task, state: 'done', doneOn: updatedOn, result: doneResult, proof, progress: 1, updatedOn };
    }
    if (task.id === '2.1b')
      return { ...task, state: 'notArising', reason: 'Không có văn bản sai sót', updatedOn: day('2024-03-08') };
    const told = UNDER_WAY[task.id ?? ''];
    if (told === undefined) return task;
    return { ...task, state: 'inProgress', result: told[0], reason: told[1], updatedOn: day('2024-03-13') };
  };

const FIGURES: Readonly<Record<string, Partial<Indicator>>> = {
  C3: { numerator: 412, denominator: 415 },
  C4: { numerator: 148, denominator: 148 },
  C6: { numerator: 19, denominator: 20 },
  C10: { numerator: 114, denominator: 120 },
  C8: { notArising: true },
  '1.1d': { value: 1 },
  '3.1e': { value: 0 },
  '6.1a-2': { value: 0 },
  '8.1b-1': { numerator: 512_000_000, denominator: 1_050_000_000 },
};

const indicatorOf = (indicator: Indicator): Indicator => {
  const figures = FIGURES[indicator.id ?? ''];
  return figures === undefined ? indicator : { ...indicator, ...figures, asOf: day('2024-03-10') };
};

/** The first quarter's report, confirmed and sent in time; nothing else is confirmed. */
const SENT: Instance = {
  ...blankRecord(instances),
  id: 'BC1.2024-Q1',
  report: 'BC1',
  year: 2024,
  dueOn: day('2024-03-20'),
  confirmed: true,
  sentOn: day('2024-03-19'),
  number: '12/BC-UBND',
};

/** The workbook on a day. */
const bookOn = (today: CivilDate): Material => ({
  today,
  settings: { ...DEFAULT_SETTINGS, ...HUONG_TRA_2024.settings },
  tasks: rowsOf(HUONG_TRA_2024.tasks.map(taskOn(today))),
  indicators: rowsOf(HUONG_TRA_2024.indicators.map(indicatorOf)),
  updates: [],
  people: rowsOf(HUONG_TRA_2024.people),
  holidays: rowsOf(HOLIDAYS),
  reports: rowsOf(HUONG_TRA_2024.reports),
  instances: rowsOf([SENT]),
});

export const QUARTER: FigurePeriod = {
  instance: 'BC1.2024-Q1',
  name: 'Báo cáo kết quả thực hiện kế hoạch (quý)',
  frequency: 'quarter',
  year: 2024,
  index: 1,
  startOn: day('2023-12-15'),
  endOn: day('2024-03-14'),
};

export const HALF: FigurePeriod = {
  ...QUARTER,
  instance: 'BC2.2024-H1',
  name: 'Báo cáo kết quả thực hiện kế hoạch (6 tháng)',
  frequency: 'halfYear',
  endOn: day('2024-06-14'),
};

/** Figures of one of the two periods, as the collector sees them three days after the cut-off. */
export const sampleFigures = (period: FigurePeriod): PeriodFigures =>
  figuresAt(bookOn(addDays(period.endOn, 3)), period);

/** What a person chooses; the rest as a first report has it. */
export const optionsOf = (own: Partial<ReportOptions> = {}): ReportOptions => ({
  kind: 'superior',
  listsLate: false,
  traces: false,
  proposals: '',
  causes: '',
  recipients: ['UBND huyện', 'Lãnh đạo UBND xã'],
  place: '',
  signerRole: 'chair',
  signerName: 'Hồ Minh Hiếu',
  drafter: '',
  ...own,
});

/** So many tasks, as a large workbook has them. */
export const manyTasks = (figures: PeriodFigures, count: number): PeriodFigures => ({
  ...figures,
  tasks: Array.from({ length: count }, (_, index) => {
    const task = figures.tasks[index % figures.tasks.length];
    if (task === undefined) throw new Error('no task to repeat');
    return { ...task, id: `${task.id}.${index}` };
  }),
});
