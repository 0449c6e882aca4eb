/** Sentences of Chốt số liệu. */
export const FREEZE_TEXTS = {
  'freeze.nothing': 'không có',
  'freeze.there': 'có',
  'freeze.tooEarly':
    'Chưa chốt: số liệu của kỳ tính đến hết ngày {end}, các thành viên gửi phần của mình đến hết ngày {members}. Chốt từ ngày {opens}.',
  'freeze.stamp': 'Số liệu chốt lần {nth}, {at} ngày {day}, {by}.',
  'freeze.live': 'Số liệu hiện thời, tính đến hết ngày {day}: CHƯA CHỐT, còn thay đổi theo sổ.',
  'freeze.gone': 'Không có số liệu chốt lần {nth} của kỳ này: có thể đã bị xóa ở trang Số liệu đã chốt.',
  'freeze.changed': ' CHÚ Ý: sau khi chốt, có dòng đã bị sửa, xóa hoặc chưa ghi đủ ở trang Số liệu đã chốt.',
  'freeze.moved': 'Chưa chốt: kỳ này vừa được chốt. {stamp} Xem lại rồi chốt lần nữa nếu cần.',
} as const;
