/** Sentences of Chốt số liệu and names of what a freeze notes of itself. */
export const FREEZE_TEXTS = {
  'frozen.name': 'Tên báo cáo',
  'frozen.frequency': 'Kỳ',
  'frozen.year': 'Năm',
  'frozen.index': 'Kỳ thứ mấy trong năm',
  'frozen.startOn': 'Từ ngày',
  'frozen.endOn': 'Đến hết ngày',
  'frozen.judgedOn': 'Tính đến ngày',
  'frozen.frozenOn': 'Ngày chốt',
  'frozen.frozenAt': 'Giờ chốt',
  'frozen.frozenBy': 'Người chốt',
  'frozen.operation': 'Mã lần bấm',
  'frozen.rows': 'Số dòng',
  'frozen.seal': 'Dấu nội dung',
  'frozen.score': 'Tổng điểm',
} as const;
