/** Official words for verdicts, results and how they are judged. Source: BC 1270/BC-TCTTTg (2017), QĐ 42/2014/QĐ-TTg. */
import { fillIn } from '#kernel/text';

export const STATE_TEXTS = {
  'verdict.met': 'Đạt',
  'verdict.inProgress': 'Đang thực hiện',
  'verdict.inProgressOf': 'Đang thực hiện ({done}/{of})',
  'verdict.notMet': 'Không đạt',
  'verdict.noData': 'Chưa có số liệu',
  'verdict.notArising': 'Không phát sinh',
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
} as const;

/** A sentence of these alone: whoever judges figures in the page takes no other text along. */
export const sayState = (key: keyof typeof STATE_TEXTS, params: Readonly<Record<string, string>> = {}): string =>
  fillIn(STATE_TEXTS[key], params);
