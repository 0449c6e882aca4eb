// What typed text becomes, by locale.
import { type Locale, parseTyped } from '#local/model/typed-input';

const serial = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

const CASES: [Locale, string, unknown, string][] = [
  ['vi_VN', '1.500.000', 1_500_000, '#,##0'],
  ['vi_VN', '1.500.000,5', 1_500_000.5, '#,##0.00'],
  ['vi_VN', '1,5', 1.5, ''],
  ['vi_VN', '1.5', '1.5', ''],
  ['vi_VN', '1.2.3', '1.2.3', ''],
  ['vi_VN', '-7', -7, ''],
  ['vi_VN', '12%', 0.12, '0%'],
  ['vi_VN', '12,5%', 0.125, '0.00%'],
  ['vi_VN', '100 ₫', 100, '#,##0₫'],
  ['vi_VN', '007', 7, ''],
  ['vi_VN', "'007", '007', ''],
  ['vi_VN', '+84912345678', 84_912_345_678, ''],
  ['vi_VN', '1e5', 100_000, '0.00E+00'],
  ['vi_VN', '31/12/2024', serial(2024, 12, 31), 'dd/mm/yyyy'],
  ['vi_VN', '5/1/2024', serial(2024, 1, 5), 'dd/mm/yyyy'],
  ['vi_VN', '5-1-24', serial(2024, 1, 5), 'dd/mm/yyyy'],
  ['vi_VN', '1/2', serial(2023, 2, 1), 'd/m'],
  ['vi_VN', '31/2/2024', '31/2/2024', ''],
  ['vi_VN', '12/31/2024', '12/31/2024', ''],
  ['vi_VN', '2024-03-31', serial(2024, 3, 31), 'yyyy-mm-dd'],
  ['vi_VN', '03/2024', serial(2024, 3, 1), 'mm/yyyy'],
  ['vi_VN', '05/01/2026 12:30', serial(2026, 1, 5) + 12.5 / 24, 'dd/mm/yyyy hh:mm'],
  ['vi_VN', '07:30', 7.5 / 24, 'hh:mm'],
  ['vi_VN', 'true', true, ''],
  ['vi_VN', 'Quý I/2024', 'Quý I/2024', ''],
  ['vi_VN', '', null, ''],
  ['en_US', '1,500,000.5', 1_500_000.5, '#,##0.00'],
  ['en_US', '1.5', 1.5, ''],
  ['en_US', '.5', 0.5, ''],
  ['en_US', '1,5', '1,5', ''],
  ['en_US', '5/1/2024', serial(2024, 5, 1), 'm/d/yyyy'],
  ['en_US', '31/12/2024', '31/12/2024', ''],
];

test.each(CASES)('%s: %s', (locale, text, value, format) => {
  expect(parseTyped(text, { locale, format: '', thisYear: 2023 })).toEqual({ value, formula: '', format });
});

test.each([
  ['', '=SUM(B2;B3)', { value: null, formula: '=SUM(B2;B3)', format: '' }],
  ['', '=', { value: '=', formula: '', format: '' }],
  ['@', '=SUM(B2;B3)', { value: '=SUM(B2;B3)', formula: '', format: '' }],
  ['@', '1/2', { value: '1/2', formula: '', format: '' }],
])('under format "%s": %s', (format, text, typed) => {
  expect(parseTyped(text, { locale: 'vi_VN', format, thisYear: 2023 })).toEqual(typed);
});
