/** Sentences of the view Báo cáo. */
export const REPORT_VIEW_TEXTS = {
  'view.reports': 'Báo cáo',
  'report.none': 'Chưa có chế độ báo cáo nào được bật ở trang Chế độ báo cáo.',
  'report.off': 'Có {n} chế độ báo cáo đang tắt; bật ở cột «Áp dụng» của trang Chế độ báo cáo.',
  'report.now': 'Kỳ đang và sắp tới',
  'report.past': 'Kỳ đã chốt số liệu ({n})',
  'report.month': 'Tháng {index}/{year}',
  'report.quarter': 'Quý {roman}/{year}',
  'report.halfYear': '6 tháng đầu năm {year}',
  'report.nineMonths': '9 tháng năm {year}',
  'report.year': 'Năm {year}',
  'report.window': 'Số liệu từ {from} đến {to}',
  'report.due': 'Gửi chậm nhất {day}',
  'report.internal': 'Các đầu mối gửi phần của mình chậm nhất {day}',
  'report.suggested': 'Gợi ý, cần xác nhận theo văn bản của cấp trên.',
  'report.collector': 'Tổng hợp: {collector}',
  'fold.morePeriods': 'Xem cả {n} kỳ',
} as const;
