/**
 * Sentences for expected trouble. `{column}` is the column's label as «…»: the conditional format finds the cell by it.
 * `{repair}` is the menu item that mends structure, `{mend}` the same with the way to it. `{lacking}` is “Còn thiếu: ” where
 * the sentence stands alone; in “Nội dung cần sửa” those words open the whole list.
 * Tone: what is missing and how to mend it, never blame.
 */
import { FIGURE_PROBLEMS } from '#messages/vi/figures';
import { REPORT_PROBLEMS } from '#messages/vi/report';
import { SCORE_PROBLEMS } from '#messages/vi/score';

export const PROBLEMS = {
  ...FIGURE_PROBLEMS,
  ...REPORT_PROBLEMS,
  ...SCORE_PROBLEMS,
  // structure of the workbook
  'tab.missing': 'Không thấy trang «{tab}». Nếu trang đã được đổi tên, hãy đổi lại tên cũ; nếu đã bị xóa, chọn {mend}.',
  'tab.foreign': 'Trang «{tab}» đã có nội dung khác nên sổ không ghi vào. Hãy đổi tên trang ấy rồi làm lại.',
  'looks.refused': 'Trang «{tab}»: Google không cho đặt {part} ({reason}); dữ liệu không bị ảnh hưởng.',
  'header.missing': 'Trang «{tab}» không có dòng mã cột (dòng 1, đang ẩn). Chọn {mend}.',
  'column.missing': 'Trang «{tab}» thiếu cột {column}. Chọn {mend}.',
  'column.doubled':
    'Trang «{tab}» có {count} cột cùng mã của {column} (cột {places}). Hãy hiện dòng 1, xóa mã ở cột thừa rồi thử lại.',
  'column.stray': 'Trang «{tab}»: cột {column} đã bị kéo ra ngoài vùng tính. Chọn {mend} để đưa về.',
  'block.covered':
    'Trang «{tab}»: có nội dung được nhập vào cột tự tính (ô {cells}) nên cả khối không tính được. Chọn {mend} để chuyển nội dung ấy sang cột khác.',
  'block.missing': 'Trang «{tab}»: công thức tự tính ở ô {cells} không còn. Chọn {mend}.',
  // a cell that cannot be read
  'cell.notDate': '{column} đang là chữ “{found}”, không phải ngày; nhập lại dạng ngày/tháng/năm, ví dụ 31/03/2024',
  'cell.notNumber': '{column} đang là “{found}”, không phải số; nhập lại bằng số, ví dụ 16 hoặc 1.500.000',
  'cell.dateNotNumber':
    '{column} đã bị hiểu thành ngày {found}; nhập lại bằng số (phân số viết dạng thập phân, ví dụ 0,5)',
  'cell.dateNotText': '{column} đã bị hiểu thành ngày {found}; nhập lại và thêm dấu nháy đơn ở đầu',
  'cell.notChoice': '{column} đang là “{found}”; chọn một trong: {allowed}',
  'cell.notEmail': '{column} “{found}” chưa đúng dạng địa chỉ, ví dụ ten@example.com',
  'cell.error': '{column} đang báo lỗi {found}; xóa công thức trong ô và nhập lại giá trị',
  'cell.tooBig': '{column} đang là {found}, lớn hơn mức cho phép {max}',
  'cell.notWhole': '{column} đang là {found}; nhập số nguyên',
  'cell.tooLong': '{column} dài quá 50.000 ký tự; rút gọn hoặc dùng đường dẫn',
  'cell.required': '{lacking}{column}',
  // rows
  'row.idMissing': '{column}: dòng chưa có mã, sổ sẽ tự cấp mã ở lần chạy tới',
  'row.idDoubled': '{column} “{found}” trùng với dòng {rows}; xóa mã ở dòng mới chép để sổ cấp mã khác',
  // tasks
  'task.leadUnknown': '{column} “{found}” chưa có trong trang «{tab}»; sửa tên hoặc thêm vào danh sách',
  'task.leadSeveral': '{column} chỉ ghi một đầu mối; chuyển “{found}” sang {other}',
  'task.assigneeUnknown': '{column} “{found}” chưa có trong trang «{tab}»; ghi đúng họ tên trong danh sách',
  'task.dueBeforeStart': '{column} {found} ở trước ngày bắt đầu {start}',
  'task.extensionBasisMissing': '{lacking}{column} (vì có ngày gia hạn): ghi số văn bản hoặc ý kiến Chủ tịch',
  'task.extensionEarlier': '{column} {found} không sau hạn cũ {due}; ghi ngày sau hạn cũ',
  'task.quietTooLong': '{column} {found} xa hơn {n} ngày làm việc; từ nay đến đó vẫn nhắc, chỉ ngừng ở {n} ngày cuối',
  'task.tiersUnread': '{column} đang là “{found}”; ghi các số từ 0 đến 30 cách nhau bằng dấu chấm phẩy, ví dụ 5; 2',
  'task.dueSuggested': '{lacking}{column} (thời gian thực hiện ghi “{words}”, đọc là {days})',
  'task.dueUnread': '{column}: chưa đọc được “{found}”; nhập ngày vào {other}',
  // reports
  'duty.cutOffDayMissing': '{lacking}{column} (vì Cách chốt số liệu là Ngày riêng)',
  'duty.datesMissing': '{lacking}{column} (vì Cách tính ngày gửi là Ngày cố định)',
  'duty.dateUnread':
    '{column}: chưa đọc được “{found}”; ghi mỗi ngày một dòng, ngày/tháng hoặc ngày/tháng/năm, ví dụ 20/03',
  'duty.beforeCutOff':
    '{column} {found} ở trước ngày chốt số liệu của kỳ; ghi ngày bằng hoặc sau ngày chốt, hoặc sửa ngày chốt',
  'instance.order': '{column} {found} ở sau «{other}»; sửa để thành viên gửi trước hoặc cùng ngày với báo cáo',
  'instance.sentFuture': '{column} {found} ở sau hôm nay; ghi ngày đã gửi thực tế, đến ngày ấy mới tính là đã gửi',
  // indicators
  'indicator.numeratorMissing': '{lacking}{column} (đã có mẫu số)',
  'indicator.denominatorMissing': '{lacking}{column} (đã có tử số)',
  'indicator.targetMissing': '{lacking}{column} (đã có số liệu nhưng chưa có chỉ tiêu để so)',
  'indicator.baselineMissing': '{lacking}{column} (đã có số liệu nhưng chưa có số của năm trước để so)',
  'indicator.asOfMissing': '{lacking}{column} (đã có số liệu)',
  'indicator.asOfFuture': '{column} {found} ở sau hôm nay; ghi ngày chốt số liệu',
  'indicator.sameAsUnknown':
    '{column} “{found}” không có trong cột Mã của trang này; ghi đúng mã chỉ tiêu, hoặc Chế độ báo cáo',
  'indicator.sameAsLoop': '{column} “{found}” dẫn vòng về chính dòng này; bỏ trống một trong các dòng',
  'indicator.sameAsFigures':
    '{column} “{found}” đã lấy số từ dòng khác nhưng dòng này cũng có số liệu; bỏ trống một trong hai',
  'indicator.sameAsUnusable': '{column}: số liệu của “{found}” chưa dùng được; sửa ở dòng của “{found}”',
  'indicator.taskUnknown': '{column} “{found}” không có trong trang «{tab}»; ghi đúng mã nhiệm vụ',
  'indicator.leadUnknown': '{column} “{found}” chưa có trong trang «{tab}»; sửa tên hoặc thêm vào danh sách',
  'indicator.figuresAndNotArising': '{column} được đánh dấu nhưng dòng có số liệu; bỏ đánh dấu hoặc xóa số liệu',
  'indicator.valueMissing': '{lacking}{column} (cách đo này không dùng tử số, mẫu số)',
  // people, holidays, settings, updates
  'person.emailDoubled': '{column} “{found}” đã dùng cho người khác (dòng {rows})',
  'person.absenceReversed': '{column} {found} ở trước ngày bắt đầu vắng {start}',
  'person.deputyUnknown': '{column} “{found}” không có trong cột Họ và tên hoặc chức danh của trang này',
  'people.noCollector':
    'Chưa có ai mang vai trò Tổng hợp trong {column}; chọn vai trò cho công chức Văn phòng – Thống kê',
  'people.postOff': '{post} chưa đánh dấu {column}; thư nhắc của đầu mối này không gửi cho ai',
  'people.postAbsent': '{post} đang vắng mà {column} chưa ghi hoặc không nhận được thư; thư nhắc chưa gửi được',
  'people.postEmpty': 'Chưa có ai thay người đã thôi giữ chức {post}; thư nhắc của đầu mối này không gửi cho ai',
  'people.postUnreachable': '{post} chưa có {column} dùng được; thư nhắc của đầu mối này chưa gửi được',
  'holiday.doubled': '{column} {found} đã có ở dòng {rows}',
  'holidays.yearUnknown':
    'Chưa có ngày nghỉ của năm {year}; nhập vào trang «{tab}», nếu không hạn sẽ chỉ trừ thứ Bảy, Chủ nhật',
  'setting.invalid': '{name} đang là “{found}”, không dùng được; sổ tạm dùng {used}. {allowed}',
  'setting.missing': 'Thiếu mục “{name}”; sổ tạm dùng {used}. Chọn {mend}.',
  'setting.unitMissing': '«{name}» ở trang «{tab}» còn trống; nhập tên đơn vị để ghi vào thư và báo cáo',
  'setting.planMissing': '«{name}» ở trang «{tab}» còn trống; nhập số, ký hiệu của kế hoạch đang theo dõi',
  'setting.yearMissing': '«{name}» ở trang «{tab}» còn trống; sổ tạm tính theo năm của ngày hôm nay',
  'setting.otherFile':
    'Đây là bản sao của một sổ khác nên nhắc việc đang tắt. Chọn {repair}, rồi “Bật nhắc việc hằng ngày”.',
  'update.taskUnknown': '{column} “{found}” không có trong trang «{tab}»; ghi đúng mã nhiệm vụ',
  'update.periodUnread':
    '{column} “{found}” chưa đọc được; ghi ví dụ Quý I/2024, Tháng 5/2024, 6 tháng đầu năm 2024, Năm 2024',
} as const;
