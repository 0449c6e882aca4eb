/** Sentences on figures that cannot be: the page says them while they are typed, the sheet where they stand. */
export const FIGURE_PROBLEMS = {
  'cell.tooSmall': '{column} đang là {found}, nhỏ hơn mức cho phép {min}',
  'indicator.partAboveWhole':
    '{column} {found} lớn hơn mẫu số {whole}; phần không thể lớn hơn tổng, kiểm tra lại hai số',
  'indicator.notCount': '{column} đang là {found}; nhập số lần, từ 0 trở lên',
  'indicator.notYesNo': '{column} đang là {found}; nhập 1 (có, đúng quy định) hoặc 0 (chưa)',
  'indicator.notRank': '{column} đang là {found}; thứ hạng là số nguyên từ 1 đến {max}',
  'indicator.targetNotShare': '{column} đang là {found}; nhập tỷ lệ có dấu %, ví dụ 95%',
  'indicator.notWholeRank': '{column} đang là {found}; thứ hạng là số nguyên từ 1 trở lên',
} as const;
