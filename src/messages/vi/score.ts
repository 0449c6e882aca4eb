/** How points came about, in sentences; and what cannot be right about criteria, their rules and their figures. */
import { fillIn } from '#kernel/text';

export const SCORE_HOWS = {
  survey: 'Điểm điều tra xã hội học, không tự chấm',
  noRule: 'Chưa chọn cách chấm',
  noMax: 'Chưa có điểm tối đa',
  noFigures: 'Chưa có số liệu',
  refused: 'Chưa chấm được vì còn nội dung cần sửa',
  emptyFull: 'Không phát sinh, tính đủ {max} điểm',
  emptyZero: 'Không phát sinh, tính 0 điểm',
  emptyLeftOut: 'Không phát sinh, không tính vào tổng điểm',
  proportional: '{figure} × {max} điểm = {points} điểm',
  belowFloor: '{figure}, dưới {floor} nên 0 điểm',
  allReached: '{figure}, đạt mức {level} nên được đủ {points} điểm',
  notAllReached: '{figure}, chưa đạt mức {level} nên 0 điểm',
  yes: 'Có: {points} điểm',
  no: 'Không: {points} điểm',
  band: '{figure}, {band}: {points} điểm',
  belowBands: '{figure}, dưới mức thấp nhất nên 0 điểm',
  items: '{count} × {each} điểm = {points} điểm',
  samples: '{count}/{drawn} mẫu đạt × {each} điểm = {points} điểm',
  level: '{level}: {points} điểm',
  deductedEach: '{max} − {count} × {each} = {points} điểm',
  deductedBand: '{figure}, {band}: trừ {deducted}, còn {points} điểm',
  deductedLevel: '{level}: trừ {deducted}, còn {points} điểm',
  deductedNothing: '{figure}, không bị trừ: {points} điểm',
  deductedMost: 'chỉ trừ tối đa {most}, còn {points} điểm',
  typed: 'Điểm nhập trực tiếp: {points} điểm',
  capped: 'tối đa {cap} điểm',
  floored: 'không trừ quá số điểm, còn 0 điểm',
  noProof: 'không có tài liệu kiểm chứng nên {points} điểm',
  rounded: 'làm tròn thành {points} điểm',
  sum: 'Tổng các tiêu chí con',
  classZero: '{score} điểm nhưng có tiêu chí 0 điểm, văn bản không nêu loại',
  classShare: '{score} điểm nhưng có tiêu chí dưới {share}, văn bản không nêu loại',
  classOpen: 'chưa rõ, có thể là {names}',
  classGap: '{score} điểm không thuộc loại nào',
} as const;

/** Sentences for “Nội dung cần sửa” of Bộ tiêu chí and Đợt chấm điểm, as those of messages/vi/problems.ts. */
export const SCORE_PROBLEMS = {
  'criterion.numberUnread': '{column} đang là “{found}”; ghi số có dấu chấm như trong bộ tiêu chí, ví dụ 1.1.2',
  'criterion.numberDoubled': '{column} “{found}” trùng với dòng {rows}; mỗi tiêu chí một số',
  'criterion.setUnknown': '{column} “{found}” không có trong cột Mã của trang «{tab}»; ghi đúng mã hoặc để trống',
  'criterion.maxMissing': '{lacking}{column} (đã chọn cách chấm)',
  'criterion.maxSum': '{column} đang là {found} nhưng tổng các tiêu chí con là {sum}; sửa cho khớp với văn bản',
  'criterion.besideMax':
    '{column}: giới hạn của điểm thưởng, điểm trừ ghi ở trang Đợt chấm điểm; ghi ở đó hoặc để trống cột này',
  'criterion.parentFigures':
    '{column}: dòng có tiêu chí con thì điểm là tổng các dòng con; ghi ở các dòng con, để trống cột này',
  'criterion.verifiedNotArising':
    '{column}: đã có điểm thẩm định mà vẫn đánh dấu Không phát sinh; bỏ đánh dấu, hoặc xóa điểm thẩm định',
  'criterion.surveyTyped': '{column}: tiêu chí điều tra xã hội học không tự chấm; xóa điểm nhập',
  'criterion.typedBesides': '{column}: cách chấm này do sổ tính; xóa điểm nhập hoặc chọn Nhập điểm trực tiếp',
  'criterion.lineUnread':
    '{column} có dòng “{found}” chưa đọc được; ghi mức, dấu hai chấm rồi số điểm, ví dụ từ 60 đến dưới 80: 1',
  'criterion.lineUnfit': '{column} có dòng “{found}” không dùng với cách chấm này; xóa dòng hoặc đổi cách chấm',
  'criterion.lineDoubled': '{column} có hai dòng “{found}”; chỉ giữ một',
  'criterion.lineAboveMax': '{column} có dòng “{found}” cho {points} điểm, lớn hơn điểm tối đa {max}',
  'criterion.linesMissing': '{lacking}{column} của cách chấm này, mỗi mức một dòng',
  'criterion.bandsOverlap': '{column}: mức “{one}” và mức “{two}” chồng lên nhau; ghi “đến dưới” ở mức thấp hơn',
  'criterion.bandsGap': '{column}: giữa mức “{one}” và mức “{two}” còn khoảng trống; ghi cho liền nhau',
  'criterion.bandReversed': '{column}: mức “{one}” có số đầu lớn hơn số cuối; đổi lại',
  'criterion.noBand': '{column}: không có mức nào cho {found}; ghi thêm mức',
  'criterion.scaleUnclear':
    '{column} đang là {found}, không cùng đơn vị với các mức; ghi dấu % ở cả hai hoặc bỏ ở cả hai',
  'criterion.answersDiffer': '{column} đang là “{found}” mà Giá trị đang là {value}; chỉ giữ một trong hai',
  'criterion.levelUnknown': '{column} đang là “{found}”; ghi một trong: {allowed}',
  'criterion.sourceUnknown': '{column} “{found}” không có trong trang «{tab}»; ghi đúng mã',
  'criterion.sourceMissing': '{lacking}{column} (đã chọn nguồn số liệu là chỉ tiêu)',
  'criterion.proofUnclear': '{column} “{found}” chưa rõ; ghi số, ngày văn bản, đường dẫn hoặc một câu giải trình',
  'set.severalActive': '{column} đang đánh dấu ở dòng {rows}; chỉ để một đợt',
  'set.maxSum': '{column} đang là {found} nhưng tổng các tiêu chí là {sum}; sửa cho khớp với văn bản',
  'set.classUnread':
    '{column} có dòng “{found}” chưa đọc được; ghi ví dụ Tốt: từ 85 đến dưới 95 và không có tiêu chí nào 0 điểm',
  'set.classesOverlap': '{column}: “{one}” và “{two}” chồng lên nhau; ghi “đến dưới” ở loại thấp hơn',
} as const;

/** One or several steps of how points came about, as one sentence. */
export const howText = (
  hows: readonly { readonly code: keyof typeof SCORE_HOWS; readonly params: Readonly<Record<string, string>> }[],
): string => hows.map(({ code, params }) => fillIn(SCORE_HOWS[code], params)).join('; ');
