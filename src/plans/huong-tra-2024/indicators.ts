/** The 33 indicators of plan 17/KH-UBND: 15 of section I, and the 18 tasks of section II that carry a measure. */
import { TASKS } from '#plans/huong-tra-2024/tasks';
import { indicator, lines } from '#plans/plan';
import type { Indicator } from '#schema/tables/indicators';

type Measured = Pick<Indicator, 'measure'> & Partial<Indicator>;

/** A row of section I, which names no owner and no date. */
const headline = (id: string, text: string, own: Measured): Indicator =>
  indicator({
    group: 'I',
    dueOn: '2024-12-31',
    source: id.startsWith('M') ? 'I.1' : 'I.2',
    ...own,
    id,
    text,
    review: lines(...(own.review ? [own.review] : []), NO_OWNER),
  });

const taskById = new Map(TASKS.map((task) => [task.id, task]));

/** The measure of a task: what the plan says of the task is said of it too. */
const measureOf = (id: string, own: Measured): Indicator => {
  const task = taskById.get(id);
  return indicator({
    group: task?.group ?? null,
    text: task?.text ?? null,
    dueOn: task?.dueOn ?? null,
    lead: task?.lead ?? null,
    note: task?.note ?? null,
    source: task?.source ?? null,
    task: id,
    ...own,
    id,
  });
};

/** A percentage of a whole, to be reached in full unless the row says otherwise. */
const SHARE = { measure: 'share', unit: '%', target: 1 } as const satisfies Measured;

const ON_TIME = {
  numeratorIs: 'Số hồ sơ trả kết quả đúng hạn',
  denominatorIs: 'Số hồ sơ đến hạn trả kết quả',
} as const satisfies Partial<Indicator>;

/** Flag 16. */
const NO_OWNER =
  'Kế hoạch không nêu đầu mối chủ trì, phối hợp và hạn cho dòng này; hạn đang để 31/12/2024. Đề nghị cho biết: đầu mối nào chủ trì và cung cấp số liệu?';
const OPENING_M2 =
  'Trong kế hoạch câu này mở đầu: “Duy trì và nâng cao các nội dung Chỉ số CCHC đạt được kết quả tốt, xếp thứ hạng cao. Phần đầu Chỉ số CCHC năm 2024 của xã Hương Trà”.';
const OPENING_C = 'Trong kế hoạch câu này mở đầu: “Phần đầu”.';

export const INDICATORS: readonly Indicator[] = [
  headline(
    'M1',
    'Cải thiện, khắc phục những tồn tại, hạn chế trong thực hiện các nội dung Chỉ số CCHC trên địa bàn xã năm 2023 theo kết quả công bố của UBND huyện.',
    {
      measure: 'narrative',
      numeratorIs: 'Đã khắc phục những nội dung chưa đạt của năm 2023: đạt ghi 1, chưa ghi 0',
      review:
        'Muốn đánh giá phải có điểm từng tiêu chí năm 2023 (Quyết định số 6269/QĐ-UBND), kế hoạch không kèm theo. Đề nghị cho biết: những tiêu chí nào bị trừ điểm, mỗi tiêu chí bao nhiêu điểm?',
    },
  ),
  headline('M2a', 'đạt tổng số điểm từ 90 điểm trở lên', {
    measure: 'score',
    target: 90,
    unit: 'điểm',
    baseline: 90.45,
    numeratorIs: 'Tổng điểm Chỉ số CCHC năm 2024 được công bố',
    note: OPENING_M2,
    review:
      'Mục tiêu từ 90 điểm thấp hơn kết quả năm 2023 (90,45 điểm), trong khi kế hoạch đặt ra “Duy trì và nâng cao”. Đề nghị xác nhận: giữ mức 90 điểm hay nâng lên?',
  }),
  headline('M2b', 'xếp 5-8/16 đơn vị hành chính xã, thị trấn trong huyện', {
    measure: 'rank',
    target: 8,
    unit: 'thứ hạng',
    baseline: 5,
    numeratorIs: 'Thứ hạng Chỉ số CCHC năm 2024 được công bố',
    note: OPENING_M2,
    review:
      'Kế hoạch ghi khoảng “5-8/16”; sổ hiểu là thấp nhất hạng 8, xếp cao hơn hạng 5 cũng là đạt. Đề nghị xác nhận: hiểu như vậy có đúng không?',
  }),

  headline(
    'C1',
    'Thực hiện đầy đủ chế độ báo cáo định kỳ hàng tháng, hàng quý và hàng năm về cải cách hành chính, về kiểm tra, rà soát văn bản QPPL, về công tác theo dõi tình hình thi hành pháp luật, về đào tạo bồi dưỡng cho cán bộ, công chức...',
    {
      ...SHARE,
      numeratorIs: 'Số báo cáo đã gửi đầy đủ, đúng hạn',
      denominatorIs: 'Số báo cáo định kỳ đến hạn gửi',
      sameAs: 'Chế độ báo cáo',
      note: 'Sổ đếm các báo cáo đang áp dụng ở trang Chế độ báo cáo có ngày đã xác nhận ở trang Kỳ báo cáo.',
      review:
        'Các kỳ báo cáo trong kế hoạch không thống nhất: ở đây là tháng, quý, năm; mục II.1.1 là “theo quy định”; phần III là quý, 6 tháng, năm; không nơi nào nêu ngày gửi. Đề nghị cho biết: cấp trên quy định những kỳ nào, gửi vào ngày nào?',
    },
  ),
  headline('C2', '100% văn bản QPPL được ban hành đảm bảo đúng trình tự theo quy trình, quy định.', {
    ...SHARE,
    numeratorIs: 'Số văn bản QPPL ban hành đúng trình tự, quy định',
    denominatorIs: 'Số văn bản QPPL đã ban hành',
    task: '2.1a',
    review:
      'Nhiệm vụ 2.1a cùng nội dung với chỉ tiêu này nhưng không nêu số; số liệu chỉ nhập một lần, ở dòng này. Đề nghị xác nhận: ghi như vậy có đúng không?',
  }),
  headline('C3', 'đạt 100% thủ tục hành chính của UBND tiếp nhận trong năm được giải quyết đúng hạn.', {
    ...SHARE,
    ...ON_TIME,
    sameAs: '3.1c',
    task: '3.1c',
    note: OPENING_C,
    review:
      'Chỉ tiêu này cùng số liệu với 3.1c nên lấy số từ dòng 3.1c, không nhập ở đây. Đề nghị xác nhận: ghi như vậy có đúng không?',
  }),
  headline('C4', 'Niêm yết và công khai đầy đủ kịp thời 100% các thủ tục hành chính theo đúng quy định.', {
    ...SHARE,
    numeratorIs: 'Số thủ tục hành chính đã niêm yết, công khai đầy đủ, kịp thời',
    denominatorIs: 'Số thủ tục hành chính thuộc thẩm quyền giải quyết của UBND xã',
    task: '3.1d',
    review:
      'Nhiệm vụ 3.1d cùng nội dung với chỉ tiêu này nhưng không nêu số; số liệu chỉ nhập một lần, ở dòng này. Đề nghị xác nhận: ghi như vậy có đúng không?',
  }),
  headline('C5', 'Chỉ đạo bộ phận tiếp nhận và trả kết quả theo cơ chế một cửa hoạt động ngày càng hiệu quả hơn.', {
    measure: 'narrative',
    numeratorIs: 'Bộ phận tiếp nhận và trả kết quả hoạt động hiệu quả hơn năm trước: đạt ghi 1, chưa ghi 0',
  }),
  headline('C6', '100% cán bộ, công chức cấp xã đạt chuẩn theo quy định.', {
    ...SHARE,
    numeratorIs: 'Số cán bộ, công chức đạt chuẩn',
    denominatorIs: 'Số cán bộ, công chức của xã tại ngày chốt số liệu',
  }),
  headline(
    'C7',
    'Thực hiện đúng quy định về cơ cấu số lượng cán bộ lãnh đạo về sắp xếp tổ chức bộ máy và kiện toàn, sắp xếp cán bộ, công chức đảm bảo vị trí việc làm.',
    {
      measure: 'yesNo',
      target: 1,
      numeratorIs:
        'Đúng quy định về số lượng lãnh đạo, tổ chức bộ máy và vị trí việc làm: đúng cả ba ghi 1, chưa ghi 0',
    },
  ),
  headline('C8', 'có từ 100% cán bộ lãnh đạo, quản lý được bổ nhiệm đảm bảo đủ điều kiện, tiêu chuẩn theo quy định.', {
    ...SHARE,
    numeratorIs: 'Số cán bộ lãnh đạo, quản lý được bổ nhiệm đủ điều kiện, tiêu chuẩn',
    denominatorIs: 'Số cán bộ lãnh đạo, quản lý được bổ nhiệm',
    note: OPENING_C,
    review:
      'Kế hoạch ghi “có từ 100%”, nhưng tỷ lệ này không thể trên 100% nên chỉ tiêu đang để 100%. Đề nghị xác nhận: hiểu như vậy có đúng không?',
  }),
  headline('C9', 'Thực hiện kết nối liên thông phần mềm quản lý văn bản đạt 100% ở cấp xã.', {
    ...SHARE,
    numeratorIs: 'Số cơ quan, đơn vị đã kết nối liên thông phần mềm quản lý văn bản',
    denominatorIs: 'Số cơ quan, đơn vị của xã phải kết nối',
  }),
  headline('C10', 'Nâng tỉ số hài lòng của người dân trong giải quyết TTHC của công chức đạt 100%.', {
    ...SHARE,
    numeratorIs: 'Số ý kiến hài lòng về việc giải quyết TTHC',
    denominatorIs: 'Số ý kiến trả lời khảo sát',
    review:
      'Ở đây mức hài lòng “đạt 100%” (giải quyết TTHC), còn 8.1a ghi “từ 95% trở lên” (sự phục vụ của cơ quan hành chính). Đề nghị xác nhận: đây là hai chỉ tiêu khác nhau hay một, và lấy mức nào?',
  }),
  headline('C11', 'Nâng cao tỷ lệ tiếp nhận hồ sơ trực tuyến một phần và toàn trình', {
    measure: 'trend',
    unit: '%',
    numeratorIs: 'Số hồ sơ tiếp nhận trực tuyến (một phần và toàn trình)',
    denominatorIs: 'Số hồ sơ đã tiếp nhận',
    review:
      'Kế hoạch chỉ ghi “Nâng cao”, không nêu mức phải đạt, cũng không có tỷ lệ năm 2023. Đề nghị cho biết: tỷ lệ năm 2023 hoặc mức phải đạt năm 2024 là bao nhiêu?',
  }),
  headline('C12', 'Đẩy mạnh thanh toán không dung tiền mặt, thanh toán trực tuyến khi sử dụng dịch vụ công.', {
    measure: 'trend',
    unit: '%',
    numeratorIs: 'Số hồ sơ thanh toán trực tuyến, không dùng tiền mặt',
    denominatorIs: 'Số hồ sơ phải nộp phí, lệ phí',
    review:
      'Kế hoạch chỉ ghi “Đẩy mạnh”, không nêu mức phải đạt, cũng không có tỷ lệ năm 2023. Đề nghị cho biết: tỷ lệ năm 2023 hoặc mức phải đạt năm 2024 là bao nhiêu?',
  }),

  measureOf('1.1a', {
    ...SHARE,
    numeratorIs: 'Số nhiệm vụ đã hoàn thành',
    denominatorIs: 'Số nhiệm vụ trong Kế hoạch CCHC năm 2024',
    review:
      'Số liệu tính theo Kế hoạch CCHC năm 2024, kế hoạch ấy chưa có trong sổ. Đề nghị cho biết: nhập số tổng hợp ở dòng này, hay thêm từng nhiệm vụ của kế hoạch ấy vào sổ?',
  }),
  measureOf('1.1b', {
    ...SHARE,
    numeratorIs: 'Số báo cáo đã gửi đúng nội dung, đúng thời hạn',
    denominatorIs: 'Số báo cáo phải gửi theo quy định, đã đến hạn',
    review:
      'Các kỳ báo cáo trong kế hoạch không thống nhất: ở đây là “theo quy định” và “báo cáo năm”; mục I.2 là tháng, quý, năm; phần III là quý, 6 tháng, năm; không nơi nào nêu ngày gửi. Đề nghị cho biết: cấp trên quy định những kỳ nào, gửi vào ngày nào?',
  }),
  measureOf('1.1c', {
    ...SHARE,
    numeratorIs: 'Số hoạt động tuyên truyền trong kế hoạch đã thực hiện',
    denominatorIs: 'Số hoạt động tuyên truyền trong kế hoạch UBND xã giao',
    review:
      'Số liệu tính theo “kế hoạch UBND xã giao” về tuyên truyền, kế hoạch ấy chưa có trong sổ. Đề nghị cho biết: nhập số tổng hợp ở dòng này, hay thêm từng hoạt động của kế hoạch ấy vào sổ?',
  }),
  measureOf('1.1d', {
    measure: 'count',
    target: 1,
    unit: 'sáng kiến, giải pháp',
    numeratorIs: 'Số sáng kiến, giải pháp mới trong năm',
  }),
  measureOf('1.1e', {
    ...SHARE,
    numeratorIs: 'Số nhiệm vụ hoàn thành đúng tiến độ, bảo đảm chất lượng',
    denominatorIs: 'Số nhiệm vụ UBND huyện, Chủ tịch UBND huyện giao, đã đến hạn',
  }),
  measureOf('2.1b', {
    ...SHARE,
    target: null,
    numeratorIs: 'Số văn bản QPPL có sai sót đã được sửa đổi, bổ sung',
    denominatorIs: 'Số văn bản QPPL phát hiện có sai sót',
  }),
  measureOf('3.1b-1', {
    ...SHARE,
    numeratorIs: 'Chi phí tuân thủ thủ tục hành chính đã cắt giảm (đồng)',
    denominatorIs: 'Chi phí tuân thủ thủ tục hành chính trước khi cắt giảm (đồng)',
    review:
      'Kế hoạch ghi “cắt giảm tối thiểu 100% chi phí tuân thủ”, nghĩa là không còn chi phí; một số kế hoạch tương tự ghi tối thiểu 30%. Chỉ tiêu đang để đúng như kế hoạch; đề nghị xác nhận: mức phải đạt là bao nhiêu?',
  }),
  measureOf('3.1b-2', {
    ...SHARE,
    target: 0.3,
    numeratorIs: 'Thời gian giải quyết đã rút ngắn so với quy định của Trung ương (ngày)',
    denominatorIs: 'Thời gian giải quyết theo quy định của Trung ương (ngày)',
    review:
      'Có thể hiểu là rút ngắn 30% thời gian giải quyết, hoặc rút ngắn thời gian của 30% số thủ tục; câu này lại gộp cả thời gian, chi phí và việc rà soát. Đề nghị xác nhận: đo theo cách nào?',
  }),
  measureOf('3.1c', {
    ...SHARE,
    ...ON_TIME,
    review: lines(
      'Kế hoạch ghi giải quyết “hầu hết các TTHC” mà không nêu mức; sổ chỉ đo vế sau là tỷ lệ hồ sơ đúng hạn, giống chỉ tiêu C3. Đề nghị xác nhận: đo như vậy có đúng không?',
      'Chỉ tiêu C3 cùng số liệu với dòng này; số liệu chỉ nhập một lần ở đây, C3 tự lấy theo. Đề nghị xác nhận: ghi như vậy có đúng không?',
    ),
  }),
  measureOf('3.1e', {
    measure: 'count',
    target: 2,
    unit: 'lần',
    numeratorIs: 'Số hội nghị đối thoại đã tổ chức',
    review:
      'Nội dung ghi “ít nhất 02 lần trong năm” nhưng phần thời gian chỉ nêu “trong quý III năm 2024”, nên hạn đạt đang để 30/09/2024. Đề nghị xác nhận: phải đủ hai lần trong quý III, hay đủ hai lần đến 31/12/2024?',
  }),
  measureOf('6.1a-1', {
    ...SHARE,
    numeratorIs: 'Số vốn đầu tư ngân sách nhà nước đã giải ngân (đồng)',
    denominatorIs: 'Số vốn đầu tư ngân sách nhà nước theo kế hoạch (đồng)',
  }),
  measureOf('6.1a-2', {
    measure: 'limit',
    target: 0,
    unit: 'vi phạm',
    numeratorIs: 'Số sai phạm về sử dụng kinh phí quản lý hành chính được phát hiện',
  }),
  measureOf('6.1a-3', {
    ...SHARE,
    numeratorIs: 'Số tiền đã nộp ngân sách nhà nước theo kiến nghị (đồng)',
    denominatorIs: 'Số tiền phải nộp theo kiến nghị sau thanh tra, kiểm tra, kiểm toán (đồng)',
  }),
  measureOf('7.1b-2', {
    ...SHARE,
    target: null,
    numeratorIs: 'Số nhiệm vụ đã hoàn thành',
    denominatorIs: 'Số nhiệm vụ trong Kế hoạch ứng dụng công nghệ thông tin năm 2024',
    review:
      'Số liệu tính theo Kế hoạch ứng dụng công nghệ thông tin năm 2024, kế hoạch ấy chưa có trong sổ; mức phải đạt cũng không nêu. Đề nghị cho biết: nhập số tổng hợp và mức phải đạt ở dòng này, hay thêm từng nhiệm vụ của kế hoạch ấy vào sổ?',
  }),
  measureOf('7.1c', {
    ...SHARE,
    numeratorIs: 'Số nhiệm vụ đã hoàn thành',
    denominatorIs: 'Số nhiệm vụ được giao trong Kế hoạch chuyển đổi số xã năm 2024',
    review: lines(
      'Số liệu tính theo “Kế hoạch chuyển đổi số xã năm 2024”, kế hoạch ấy chưa có trong sổ. Đề nghị cho biết: nhập số tổng hợp ở dòng này, hay thêm từng nhiệm vụ của kế hoạch ấy vào sổ?',
      'Kế hoạch chỉ ghi “Triển khai hoàn thành”, không nêu số; sổ hiểu là 100%. Đề nghị xác nhận: hiểu như vậy có đúng không?',
    ),
  }),
  measureOf('8.1a', {
    ...SHARE,
    target: 0.95,
    numeratorIs: 'Số ý kiến hài lòng về sự phục vụ của cơ quan hành chính nhà nước',
    denominatorIs: 'Số ý kiến trả lời khảo sát',
    review:
      'Ở đây mức hài lòng “từ 95% trở lên” (sự phục vụ của cơ quan hành chính), còn C10 ghi “đạt 100%” (giải quyết TTHC). Đề nghị xác nhận: đây là hai chỉ tiêu khác nhau hay một, và lấy mức nào?',
  }),
  measureOf('8.1b-1', {
    measure: 'ratio',
    target: 1,
    unit: '%',
    numeratorIs: 'Số thu ngân sách năm 2024 của xã (đồng)',
    denominatorIs: 'Số thu ngân sách UBND huyện giao (đồng)',
    review:
      'Cụm từ “đạt và vượt” có thể hiểu là từ 100% trở lên, hoặc phải trên 100%; sổ đang tính từ 100% trở lên là đạt. Đề nghị xác nhận: tính theo cách nào?',
  }),
  measureOf('8.1b-2', {
    ...SHARE,
    numeratorIs: 'Số chỉ tiêu phát triển KT-XH đạt và vượt',
    denominatorIs: 'Số chỉ tiêu phát triển KT-XH HĐND xã giao',
    review:
      'Cụm từ “đạt và vượt” có thể hiểu là mỗi chỉ tiêu từ 100% trở lên, hoặc phải trên 100%; sổ đang tính từ 100% trở lên là đạt. Đề nghị xác nhận: tính theo cách nào?',
  }),
];
