/** The report duties of plan 17/KH-UBND, one row per duty and frequency; the plan gives no date for any of them. */
import { CULTURE, OFFICE } from '#plans/huong-tra-2024/people';
import { lines, report } from '#plans/plan';
import type { Report } from '#schema/tables/reports';

/** Section III: the members report to the office, the office to the district and the commune's leaders. */
const RESULTS = {
  cutOff: 'fifteenth',
  dueRule: 'dayOfMonth',
  senders: ['Thành viên Ban chỉ đạo CCHC xã'],
  collector: OFFICE,
  recipients: ['UBND huyện', 'Lãnh đạo UBND xã'],
  source: 'III',
} as const satisfies Partial<Report>;

/** Flag 11. */
const NO_DATES =
  'Kế hoạch không nêu ngày gửi, lịch của huyện cũng chưa có trong sổ; cấp tỉnh gửi chậm nhất ngày 20 của tháng cuối kỳ (CV 581/BNV-CCHC) nên xã phải gửi sớm hơn. Đề nghị cho biết: xã gửi vào ngày nào, và các thành viên gửi về Văn phòng – Thống kê trước mấy ngày làm việc?';
const PERIODIC =
  'Mục I.2 ghi “hàng tháng, hàng quý và hàng năm” nhưng không nêu nơi lập, nơi nhận và ngày gửi; phần III lại ghi quý, 6 tháng, năm. Đề nghị cho biết: xã có phải lập báo cáo kỳ này không, gửi cho ai và vào ngày nào?';
const BY_RULE =
  'Mục II.1.1 chỉ ghi “theo quy định”, không nêu kỳ, nơi nhận và ngày gửi; kỳ quý ở đây là tạm để. Đề nghị cho biết: phải báo cáo theo kỳ nào, gửi cho ai và vào ngày nào?';

const RESULTS_NAME = 'Báo cáo kết quả thực hiện Kế hoạch số 17/KH-UBND';
const PERIODIC_NAME =
  'Báo cáo định kỳ về CCHC; kiểm tra, rà soát văn bản QPPL; theo dõi tình hình thi hành pháp luật; đào tạo, bồi dưỡng';

export const REPORTS: readonly Report[] = [
  report({
    ...RESULTS,
    id: 'BC1',
    name: `${RESULTS_NAME} (quý)`,
    active: true,
    frequency: 'quarter',
    review: lines(
      NO_DATES,
      'Quý II chốt số liệu cùng ngày với 6 tháng, quý IV cùng ngày với năm. Đề nghị cho biết: có lập riêng báo cáo quý II và quý IV không?',
    ),
  }),
  report({
    ...RESULTS,
    id: 'BC2',
    name: `${RESULTS_NAME} (6 tháng)`,
    active: true,
    frequency: 'halfYear',
    review: NO_DATES,
  }),
  report({
    ...RESULTS,
    id: 'BC3',
    name: `${RESULTS_NAME} (9 tháng)`,
    frequency: 'nineMonths',
    review:
      'Kế hoạch không nêu báo cáo 9 tháng. Đề nghị cho biết: cấp trên có yêu cầu báo cáo kỳ này không, gửi vào ngày nào?',
  }),
  report({
    ...RESULTS,
    id: 'BC4',
    name: `${RESULTS_NAME} (năm)`,
    active: true,
    frequency: 'year',
    review: NO_DATES,
  }),
  report({ id: 'BC5', name: `${PERIODIC_NAME} (tháng)`, frequency: 'month', source: 'I.2', review: PERIODIC }),
  report({ id: 'BC6', name: `${PERIODIC_NAME} (quý)`, frequency: 'quarter', source: 'I.2', review: PERIODIC }),
  report({ id: 'BC7', name: `${PERIODIC_NAME} (năm)`, frequency: 'year', source: 'I.2', review: PERIODIC }),
  report({
    id: 'BC8',
    name: 'Báo cáo CCHC theo quy định',
    frequency: 'quarter',
    senders: [OFFICE, CULTURE],
    source: 'II.1.1',
    review: BY_RULE,
  }),
  report({
    id: 'BC9',
    name: 'Báo cáo kiểm soát TTHC và việc thực hiện cơ chế một cửa, một cửa liên thông',
    frequency: 'quarter',
    senders: [OFFICE, CULTURE],
    source: 'II.1.1',
    review: BY_RULE,
  }),
  report({
    id: 'BC10',
    name: 'Báo cáo năm về công tác theo dõi thi hành pháp luật',
    frequency: 'year',
    senders: [OFFICE, CULTURE],
    source: 'II.1.1',
    review:
      'Mục II.1.1 nêu báo cáo năm này nhưng không nêu nơi nhận và ngày gửi. Đề nghị cho biết: đầu mối nào lập, gửi cho ai và vào ngày nào?',
  }),
];
