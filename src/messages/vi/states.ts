/** Official words for computed states, verdicts and ratios. Source: BC 1270/BC-TCTTTg (2017), QĐ 42/2014/QĐ-TTg. */
import { fillIn } from '#kernel/text';

export const STATE_TEXTS = {
  'verdict.met': 'Đạt',
  'verdict.inProgress': 'Đang thực hiện',
  'verdict.inProgressOf': 'Đang thực hiện ({done}/{of})',
  'verdict.notMet': 'Không đạt',
  'verdict.noData': 'Chưa có số liệu',
  'verdict.notArising': 'Không phát sinh',
  'missing.lead': 'Còn thiếu: ',
  'state.doneOnTime': 'Hoàn thành đúng hạn',
  'state.doneLate': 'Hoàn thành quá hạn',
  'state.openOnTime': 'Đang thực hiện trong hạn',
  'state.openLate': 'Đang thực hiện quá hạn',
  'state.noDueDate': 'Không có hạn',
  'state.paused': 'Tạm dừng',
  'state.notArising': 'Không phát sinh',
  'state.total': 'Tổng số',
  'ratio.doneOfDue': 'Tỷ lệ hoàn thành trong số đến hạn',
  'ratio.doneOfAll': 'Tỷ lệ hoàn thành trong tổng số giao',
  'ratio.nothingDue': 'chưa có nhiệm vụ đến hạn',
  'ratio.nothing': 'chưa có nhiệm vụ',
  'result.rank': 'hạng {rank}',
  'result.yes': 'Có',
  'result.no': 'Chưa',
  'formula.share': 'Tử số / mẫu số so với chỉ tiêu {target}',
  'formula.ratio': 'Tử số / mẫu số so với chỉ tiêu {target}; được vượt 100 %, khi lấy bình quân tính tối đa 100 %',
  'formula.count': 'Giá trị so với chỉ tiêu ít nhất {target}',
  'formula.limit': 'Giá trị không quá {target}; vượt quá là không đạt',
  'formula.yesNo': 'Có (1) là đạt, chưa (0) là chưa đạt',
  'formula.score': 'Điểm so với chỉ tiêu từ {target} điểm trở lên',
  'formula.rank': 'Thứ hạng so với chỉ tiêu hạng {target}; số càng nhỏ càng tốt',
  'formula.trend': 'Kết quả so với năm trước {baseline}; cao hơn là đạt',
  'formula.trendTarget': 'Kết quả so với chỉ tiêu {target}',
  'formula.narrative': 'Đánh giá có (1) hoặc chưa (0), không tính mức hoàn thành',
  'formula.levelMissing': '(chưa nhập)',
  'overview.day': 'Tính đến ngày {day}',
  'overview.remindersOff': 'Nhắc việc đang tắt: chọn “Bật nhắc việc hằng ngày” trong menu CCHC',
  'overview.remindersRan': 'Nhắc việc đã chạy hôm nay{note}',
  'overview.remindersLast': 'Nhắc việc chạy lần gần nhất: {day}{note}',
  'overview.remindersSilent':
    'NHẮC VIỆC ĐÃ NGỪNG: lần chạy gần nhất {day}, quá 26 giờ. Thường do {by} đã nghỉ, mất quyền sửa sổ hoặc Google đòi cho phép lại. Chọn “Bàn giao nhắc việc cho tôi” trong menu CCHC',
  'overview.never': 'chưa lần nào',
  'overview.completionOfKnown': 'Mức hoàn thành trên các chỉ tiêu đã có số liệu',
  'overview.completionOfAll': 'Mức hoàn thành trên toàn bộ chỉ tiêu',
  'overview.nothingOwed': 'Không đầu mối nào nợ cập nhật',
} as const;

/** A sentence of these alone: whoever judges figures in the page takes no other text along. */
export const sayState = (key: keyof typeof STATE_TEXTS, params: Readonly<Record<string, string>> = {}): string =>
  fillIn(STATE_TEXTS[key], params);
