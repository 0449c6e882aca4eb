/** Sentences with which the server answers the sidebar. */
export const ENDPOINT_TEXTS = {
  'sidebar.oldPage': 'Bảng theo dõi này là bản cũ. Đóng bảng, tải lại sổ rồi mở bảng từ menu CCHC.',
  'sidebar.badInput':
    'Chưa làm: nội dung mà bảng gửi lên không đọc được. Đóng bảng, tải lại sổ, mở bảng từ menu CCHC rồi làm lại.',
  'sidebar.badValue': 'Chưa ghi gì: «{place}» có nội dung không dùng được. Sửa lại ô ấy rồi bấm lại.',
  'sidebar.noAddress':
    'Chưa làm: Google không cho biết địa chỉ thư của bạn, mà việc này dành cho đầu mối tổng hợp và lãnh đạo. Mở sổ bằng tài khoản Google đã ghi ở trang Cán bộ, công chức rồi thử lại.',
  'sidebar.notManager':
    'Chưa làm: việc này dành cho đầu mối tổng hợp và lãnh đạo. Ở trang Cán bộ, công chức, địa chỉ {email} chưa được ghi vai trò ấy.',
  'sidebar.noRows': 'Không còn dòng nào như vậy: sổ vừa được sửa. Bấm Làm mới để đọc lại.',
  'sidebar.busy': 'Chưa ghi được: người khác đang ghi vào sổ. Đợi vài giây rồi bấm lại.',
  'sidebar.unchanged': 'Kỳ này không có thay đổi',
  'scores.noTab': 'Sổ không có trang {tab}. Bấm Làm mới để đọc lại sổ.',
  'sidebar.rowGone': 'Không còn dòng “{id}” ở trang {tab}: có thể vừa bị xóa. Bấm Làm mới để đọc lại sổ.',
  'sidebar.rowDoubled':
    'Chưa ghi: ở trang {tab}, mã “{id}” có ở các dòng {rows}, không biết dòng nào. Sửa để mỗi dòng một mã, bấm Làm mới rồi ghi lại.',
  'sidebar.written': 'Chưa ghi: lần lưu này đã ghi cho nhiệm vụ “{id}” rồi. Bấm Làm mới, mở lại nhiệm vụ rồi nhập lại.',
  'sidebar.nothing': 'Chưa ghi gì: không có ô nào được sửa. Sửa ít nhất một ô rồi bấm lại.',
  'sidebar.unchangedOnly':
    'Chưa ghi gì: đã chọn “Kỳ này không có thay đổi” thì không sửa ô nào. Bỏ chọn, hoặc bỏ phần đã sửa, rồi bấm lại.',
  'sidebar.sameAs': 'Chưa ghi: chỉ tiêu “{id}” lấy số từ “{source}”; nhập ở đó.',
  'sidebar.impossible': 'Chưa ghi chỉ tiêu “{id}”: {why}.',
  'sidebar.theseCells': 'các ô vừa nhập',
  'sidebar.notWritten':
    'Google không cho ghi vào {place}: ô có thể đang được bảo vệ hoặc có quy tắc nhập khác, hoặc bạn chỉ được xem sổ. Xem lại ô ấy, hoặc nhờ chủ sổ mở quyền, rồi bấm lại; phần đã ghi không bị ghi trùng.',
  'tasks.notYours':
    'Chưa ghi: nhiệm vụ {id} do {posts} chủ trì. Người của đầu mối ấy, đầu mối tổng hợp hoặc lãnh đạo cập nhật ở đây; ai chưa có địa chỉ thư ở trang Cán bộ, công chức thì chọn đúng đầu mối trước.',
  'tasks.otherFigures':
    'Chưa ghi: chỉ tiêu “{id}” không thuộc nhiệm vụ này, hoặc có hai lần trong nội dung gửi lên. Bấm Làm mới rồi nhập lại.',
  'reports.gone':
    'Không còn kỳ báo cáo “{id}”: chế độ báo cáo có thể vừa bị tắt hoặc đổi kỳ ở trang Chế độ báo cáo. Bấm Làm mới để đọc lại sổ.',
  'reports.order':
    'Chưa ghi kỳ {period}: hạn gửi nội bộ {internal} ở sau hạn gửi {due}. Sửa để thành viên gửi trước hoặc cùng ngày với báo cáo.',
  'reports.future': 'Chưa ghi kỳ {period}: ngày gửi {day} ở sau hôm nay. Ghi ngày đã gửi thực tế.',
  'reports.noPart': 'Chưa ghi: “{post}” không thuộc «Nơi gửi» của kỳ {period}. Bấm Làm mới để đọc lại sổ.',
  'reports.notYours':
    'Chưa ghi: phần của “{post}” do chính đầu mối ấy, đầu mối tổng hợp hoặc lãnh đạo đánh dấu. Ai chưa có địa chỉ thư ở trang Cán bộ, công chức thì chọn đúng đầu mối trước.',
  'settings.notOpen': 'Mục “{id}” do sổ tự ghi nên không sửa ở đây.',
  'settings.refused': 'Chưa ghi: “{name}” không dùng được. {allowed}',
  'settings.rowGone':
    'Chưa ghi: trang Cài đặt không còn dòng “{name}”. Chọn “Kiểm tra và khôi phục cấu trúc” trong menu CCHC rồi ghi lại.',
  'mends.columnUsed': 'Trang «{tab}», cột «{column}»: đã có nội dung hoặc đã đổi tiêu đề, để nguyên.',
  'reminders.otherDay': 'Chưa gửi: danh sách thư là của ngày {day}, nay đã sang ngày khác. Bấm Làm mới rồi gửi lại.',
} as const;
