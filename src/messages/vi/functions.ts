/** Sentences of custom functions and settings checks. */
export const FUNCTION_TEXTS = {
  'settings.nothing': 'để trống',
  'settings.allowedChoice': 'Chọn một trong: {allowed}.',
  'settings.allowedTiers': 'Ghi các số từ 0 đến 30 cách nhau bằng dấu chấm phẩy, ví dụ 7; 3; 1.',
  'settings.allowedDate': 'Nhập ngày/tháng/năm, ví dụ 11/03/2024.',
  'settings.allowedBetween': 'Nhập số từ {min} đến {max}.',
  'settings.allowedFrom': 'Nhập số từ {min} trở lên.',
  'function.needsDate': 'Tham số “{name}” phải là ngày, ví dụ ô chứa 31/03/2024.',
  'function.needsNumber': 'Tham số “{name}” phải là số.',
  'function.needsYear': 'Tham số “{name}” phải là năm, ví dụ 2024.',
  'function.needsText': 'Tham số “{name}” phải là chữ.',
  'function.needsRange': 'Tham số “{name}” phải là một vùng có dòng mã cột (dòng 1), ví dụ {example}.',
  'function.needsChoice': 'Tham số “{name}” phải là một trong: {allowed}.',
  'function.needsOneDue': 'Cụm từ này có {count} thời hạn: {list}. Hãy tách ra từng phần.',
  'function.unread': 'Chưa đọc được thời hạn “{words}”. Hãy ghi ngày/tháng/năm.',
  'function.noDate': 'Không có ngày cố định',
  'function.failed': 'Chưa tính được: {reason}',
} as const;
