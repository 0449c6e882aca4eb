/** What is missing or contradictory within one task, and the column that each finding names. */
import { type TaskCheckContext, taskProblems } from '#domain/task-checks';
import { problemText } from '#messages/vi';
import { blankRecord } from '#schema/define';
import { DEFAULT_SETTINGS } from '#schema/settings';
import { type Task, tasks } from '#schema/tables/tasks';

const POSTS = ['Văn phòng – Thống kê', 'Tài chính – Kế toán'];
const around: TaskCheckContext = {
  today: '2024-04-02',
  isPost: (post) => POSTS.includes(post),
  isName: (name) => name === 'Nguyễn Văn A',
  settings: { ...DEFAULT_SETTINGS, year: 2024 },
};

const problemsOf = (fields: Partial<Task>, context = around) =>
  taskProblems({ row: 7, record: { ...blankRecord(tasks), id: '5.1a', ...fields }, problems: [] }, context);
const found = (fields: Partial<Task>, context = around) =>
  problemsOf(fields, context).map(({ code, at }) => `${code.replace('task.', '')} @ ${at.column}`);
const texts = (fields: Partial<Task>, context = around) => problemsOf(fields, context).map((each) => problemText(each));

test.each<[string, Partial<Task>, string[]]>([
  ['nothing entered', {}, []],
  ['a known lead', { lead: 'Văn phòng – Thống kê', coLeads: ['Tài chính – Kế toán'], assignee: 'Nguyễn Văn A' }, []],
  ['an unknown lead', { lead: 'Địa chính' }, ['leadUnknown @ lead']],
  ['two leads in one cell', { lead: 'Văn phòng – Thống kê; Tài chính – Kế toán' }, ['leadSeveral @ lead']],
  ['an unknown co-lead', { coLeads: ['Địa chính'] }, ['leadUnknown @ coLeads']],
  ['an unknown person', { assignee: 'Trần B' }, ['assigneeUnknown @ assignee']],
  ['done', { state: 'done', doneOn: '2024-04-02', proof: 'Số 12' }, []],
  ['done, nothing said of it', { state: 'done' }, ['doneDateMissing @ doneOn', 'proofMissing @ proof']],
  ['done tomorrow', { state: 'done', doneOn: '2024-04-03', proof: 'Số 12' }, ['doneDateFuture @ doneOn']],
  ['due before it starts', { startOn: '2024-04-01', dueOn: '2024-03-31' }, ['dueBeforeStart @ dueOn']],
  ['extended', { dueOn: '2024-03-31', extendedTo: '2024-06-30', extensionBasis: 'Số 12' }, []],
  [
    'extended without a basis',
    { dueOn: '2024-03-31', extendedTo: '2024-06-30' },
    ['extensionBasisMissing @ extensionBasis'],
  ],
  [
    'extended to an earlier day',
    { dueOn: '2024-12-31', extendedTo: '2024-03-01', extensionBasis: 'Số 12' },
    ['extensionEarlier @ extendedTo'],
  ],
  [
    'an extension before the start',
    { startOn: '2024-07-01', extendedTo: '2024-06-30', extensionBasis: 'Số 12' },
    ['dueBeforeStart @ extendedTo'],
  ],
  ['paused without a reason', { state: 'paused' }, ['reasonMissing @ reason']],
  ['words that name a date', { timing: 'Quý I' }, ['dueSuggested @ dueOn']],
  ['beside an extension that counts', { timing: 'Quý I', extendedTo: '2024-06-30', extensionBasis: 'Số 12' }, []],
  [
    'beside an extension that does not',
    { timing: 'Quý I', extendedTo: '2024-06-30' },
    ['extensionBasisMissing @ extensionBasis', 'dueSuggested @ dueOn'],
  ],
  ['words that name none', { timing: 'theo yêu cầu' }, []],
  ['words not read', { timing: 'khi rảnh' }, ['dueUnread @ timing']],
  ['words not read, a date given', { timing: 'khi rảnh', dueOn: '2024-06-30' }, []],
])('%s', (_name, fields, expected) => {
  expect(found(fields)).toEqual(expected);
});

test('where there is no roster, no lead and no person is doubted', () => {
  const alone = { ...around, isPost: null, isName: null };
  expect(found({ lead: 'Địa chính; Y tế', coLeads: ['Thú y'], assignee: 'Trần B' }, alone)).toEqual([]);
});

test.each<[number | null, string]>([
  [2024, '31/03/2024'],
  [null, '31/03/2026'],
])('words are read in the plan’s year, else in today’s: %j', (year, day) => {
  const context = { ...around, today: '2026-05-04', settings: { ...DEFAULT_SETTINGS, year } } as const;
  expect(texts({ timing: 'Quý I' }, context)).toEqual([
    `Còn thiếu: «Hạn hoàn thành» (thời gian thực hiện ghi “Quý I”, đọc là ${day})`,
  ]);
  expect(texts({ timing: 'sớm nhất có thể' }, context)).toEqual([
    '«Thời gian thực hiện»: chưa đọc được “sớm nhất có thể”; nhập ngày vào Hạn hoàn thành',
  ]);
});
