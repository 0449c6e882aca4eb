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
  'freeze.nothing': 'không có',
  'freeze.there': 'có',
  'freeze.unknown': 'chưa rõ',
  'freeze.stamp': 'Số liệu chốt lần {nth}, ngày {day} lúc {at}, người chốt: {by}.',
  'freeze.live': 'Số liệu hiện thời, tính đến hết ngày {day}: CHƯA CHỐT, còn thay đổi theo sổ.',
  'freeze.none': 'Kỳ này chưa chốt lần nào.',
  'freeze.some': 'Kỳ này đã chốt {n} lần; báo cáo lấy lần mới nhất.',
  'freeze.gone': 'Không có số liệu chốt lần {nth} của kỳ {period}: có thể đã bị xóa ở trang Số liệu đã chốt.',
  'freeze.changed':
    'CHÚ Ý: trang Số liệu đã chốt đã bị sửa hoặc xóa dòng sau khi chốt, nên số liệu có thể khác lúc chốt. Xem lại ở Tệp, Lịch sử phiên bản.',
  'freeze.done': 'Đã chốt số liệu kỳ {period}. {stamp}',
  'freeze.moved': 'Chưa chốt: kỳ {period} vừa được chốt. {stamp} Xem lại rồi chốt lần nữa nếu cần.',
  'freeze.notOver':
    'Chưa chốt được: kỳ này tính đến hết ngày {end}, các thành viên gửi phần của mình đến hết ngày {members}. Chốt từ ngày {opens}.',
  'freeze.membersOpen':
    'Chưa chốt: các thành viên còn gửi phần của mình đến hết ngày {members}. Đợi đến ngày {opens}, hoặc xác nhận là chốt sớm.',
} as const;
