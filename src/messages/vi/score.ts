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
  typed: 'Điểm nhập trực tiếp: {points} điểm',
  capped: 'tối đa {cap} điểm',
  floored: 'không trừ quá số điểm, còn 0 điểm',
  noProof: 'không có tài liệu kiểm chứng nên {points} điểm',
  rounded: 'làm tròn thành {points} điểm',
  sum: 'Tổng các tiêu chí con',
  classZero: '{score} điểm nhưng có tiêu chí 0 điểm, văn bản không nêu loại',
  classShare: '{score} điểm nhưng có tiêu chí dưới {share}, văn bản không nêu loại',
  classGap: '{score} điểm không thuộc loại nào',
} as const;

/** One or several steps of how points came about, as one sentence. */
export const howText = (
  hows: readonly { readonly code: keyof typeof SCORE_HOWS; readonly params: Readonly<Record<string, string>> }[],
): string => hows.map(({ code, params }) => fillIn(SCORE_HOWS[code], params)).join('; ');
