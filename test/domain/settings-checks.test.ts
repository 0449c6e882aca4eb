/** Settings that work on tasks cannot do without. */
import { settingsProblems } from '#domain/settings-checks';
import { problemText } from '#messages/vi';
import { DEFAULT_SETTINGS, type Settings } from '#schema/settings';

const GIVEN = { unitName: 'xã Hương Trà', planNumber: '17/KH-UBND', year: 2024 };

test.each<[string, Partial<Settings>, boolean, string[]]>([
  ['a blank workbook', {}, false, []],
  ['all given', GIVEN, true, []],
  [
    'a task and nothing else',
    {},
    true,
    [
      '«Đơn vị» ở trang «Cài đặt» còn trống; nhập tên đơn vị để ghi vào thư và báo cáo',
      '«Số kế hoạch» ở trang «Cài đặt» còn trống; nhập số, ký hiệu của kế hoạch đang theo dõi',
      '«Năm kế hoạch» ở trang «Cài đặt» còn trống; sổ tạm tính theo năm của ngày hôm nay',
    ],
  ],
  [
    'no plan year',
    { ...GIVEN, year: null },
    true,
    ['«Năm kế hoạch» ở trang «Cài đặt» còn trống; sổ tạm tính theo năm của ngày hôm nay'],
  ],
])('%s', (_name, given, hasTasks, sentences) => {
  const problems = settingsProblems({ ...DEFAULT_SETTINGS, ...given }, hasTasks);
  expect(problems.map((problem) => problemText(problem))).toEqual(sentences);
  for (const { at } of problems) expect(at).toMatchObject({ table: 'settings', column: 'value' });
});
