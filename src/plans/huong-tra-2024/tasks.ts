/** The 37 tasks of section II of plan 17/KH-UBND; text and timing are verbatim, scan errors included. */
import { CULTURE, FINANCE, JUSTICE, OFFICE } from '#plans/huong-tra-2024/people';
import { lines, task } from '#plans/plan';
import type { Area } from '#schema/choices';
import type { Task } from '#schema/tables/tasks';

type Shared = Pick<Task, 'timing' | 'lead'> & Partial<Task>;

/** A maker of the rows of one area, which share owner, timing and source. */
const area =
  (group: Area, shared: Shared) =>
  (id: string, text: string, own: Partial<Task>): Task =>
    task({
      state: 'notStarted',
      coordinators: ['Các ban, ngành; cán bộ, công chức xã'],
      source: `II.${group}.1`,
      ...shared,
      ...own,
      id,
      group,
      text,
    });

/** Continuous tasks: the plan gives no day, so the year's last one, with a report every quarter. */
const ALL_YEAR = { dueOn: '2024-12-31', interval: 'quarter' } as const satisfies Partial<Task>;
/** Quarter I, nominal: a Sunday. */
const QUARTER_1 = { dueOn: '2024-03-31' } as const satisfies Partial<Task>;

const area1 = area('1', {
  timing: 'Thường xuyên',
  lead: OFFICE,
  coLeads: [CULTURE],
  review:
    'Kế hoạch ghi hai đầu mối cùng chủ trì là Văn phòng – Thống kê và Văn hóa – Thông tin. Đề nghị xác nhận: đầu mối nào chủ trì chính việc này?',
  ...ALL_YEAR,
});

const area2 = area('2', { timing: 'Thường xuyên', lead: JUSTICE, ...ALL_YEAR });

const area3 = area('3', {
  timing: 'Thường xuyên. Riêng nội dung tổ chức Hội nghị đối thoại về CCHC thực hiện trong quý III năm 2024.',
  lead: OFFICE,
  ...ALL_YEAR,
});

const area4 = area('4', { timing: 'Thường xuyên.', lead: OFFICE, ...ALL_YEAR });

const area5 = area('5', { timing: 'Quý I năm 2024', lead: OFFICE, ...QUARTER_1 });

const area6 = area('6', {
  timing:
    'Quý I năm 2024. Đối với nội dung bảo đảm thực hiện đúng quy định về thực hiện công tác tài chính - ngân sách thực hiện thường xuyên.',
  lead: FINANCE,
});

const area7 = area('7', {
  timing: 'Quý I năm 2024 và thường xuyên.',
  lead: OFFICE,
});

const area8 = area('8', {
  timing: 'Thường xuyên.',
  lead: OFFICE,
  coLeads: [FINANCE],
  review:
    'Kế hoạch ghi hai đầu mối cùng chủ trì là Văn phòng – Thống kê và Tài chính – Kế toán. Đề nghị xác nhận: đầu mối nào chủ trì chính việc này?',
  ...ALL_YEAR,
});

const OPENING_3_1B =
  'Trong kế hoạch câu này mở đầu: “Đề nghị cấp có thẩm quyền cắt giảm thời gian giải quyết các thủ tục hành chính,”.';
const HEADING_8_1B =
  'Trong kế hoạch ý này nằm dưới dòng: “Tác động của CCHC đến sự phát triển kinh tế - xã hội của xã”.';

/** Flag 8: products due in the quarter in which the plan was signed, and continuous duties with a date in it. */
const SHORT_QUARTER =
  'Kế hoạch ký ngày 11/03/2024, khi quý I chỉ còn 20 ngày. Đề nghị xác nhận: giữ hạn 31/03/2024 hay cần gia hạn?';
const CONTINUOUS_IN_QUARTER_1 =
  'Đây là việc có tính thường xuyên nhưng kế hoạch ghi chung cả lĩnh vực là “Quý I năm 2024”, mà lúc ký (11/03/2024) quý I chỉ còn 20 ngày. Đề nghị xác nhận: giữ hạn 31/03/2024 hay chuyển thành việc thường xuyên đến 31/12/2024?';
/** Flag 10. */
const QUARTER_1_AND_CONTINUOUS =
  'Kế hoạch ghi “Quý I năm 2024 và thường xuyên” chung cho cả lĩnh vực, không nói rõ việc nào thuộc quý I. Việc này đang để thường xuyên đến 31/12/2024; đề nghị xác nhận: hiểu như vậy có đúng không?';

export const TASKS: readonly Task[] = [
  area1('1.1a', 'Bảo đảm hoàn thành 100% kế hoạch CCHC năm 2024.', {}),
  area1(
    '1.1b',
    'Thực hiện đầy đủ về số lượng, nội dung và thời hạn theo quy định về báo cáo CCHC; báo cáo về kiểm soát TTHC và việc thực hiện cơ chế một cửa, một cửa liên thông; báo cáo năm về công tác theo dõi thi hành pháp luật',
    {},
  ),
  area1(
    '1.1c',
    'Đẩy mạnh công tác tuyên truyền về CCHC, hoàn thành 100% kế hoạch UBND xã giao. Đa dạng công tác tuyên truyền, thông qua các kênh truyền thông trên sóng Phát thanh và các hình thức tuyên truyền khác trên băng rôn, khẩu hiệu, tọa đàm, tìm hiểu về CCHC, sân khấu hóa...',
    {},
  ),
  area1('1.1d', 'Có ít nhất 01 sáng kiến/giải pháp mới trở lên trong thực hiện nhiệm vụ CCHC của xã trong năm;', {}),
  area1(
    '1.1e',
    'Hoàn thành đúng tiến độ 100% số nhiệm vụ được UBND huyện giao, Chủ tịch UBND huyện giao, đảm bảo chất lượng, đúng thời gian quy định.',
    {},
  ),

  area2(
    '2.1a',
    'Các công chức chuyên môn cần tham mưu xây dựng văn bản QPPL thuộc phạm vi quản lý nhà nước của địa phương đúng quy trình theo quy định của pháp luật và đảm bảo chất lượng.',
    {
      review: lines(
        'Nội dung giao cho “Các công chức chuyên môn”, còn phần phân công ghi Tư pháp – Hộ tịch chủ trì. Đề nghị xác nhận: ai chịu trách nhiệm chính và báo cáo việc này?',
        'Việc này cùng nội dung với chỉ tiêu C2 nên số liệu chỉ nhập một lần, ở dòng C2 của trang «Chỉ tiêu». Đề nghị xác nhận: ghi như vậy có đúng không?',
      ),
    },
  ),
  area2('2.1b', 'Tham mưu sửa đổi, bổ sung những văn bản QPPL có sai sót thuộc thẩm quyền xử lý của địa phương.', {}),

  area3(
    '3.1a',
    'Cần tham mưu và thường xuyên rà soát, đề nghị cấp có thẩm quyền bãi bỏ các thủ tục hành chính không còn phù hợp.',
    {},
  ),
  area3(
    '3.1b-1',
    'với mục tiêu cắt giảm tối thiểu 100% chi phí tuân thủ thủ tục hành chính mà cá nhân, tổ chức phải bỏ ra khi thực hiện thủ tục hành chính',
    { note: OPENING_3_1B },
  ),
  area3(
    '3.1b-2',
    'trong đó gắn với chỉ tiêu rà soát rút ngắn 30% thời gian giải quyết thủ tục hành chính so với khung thời gian quy định chung của Trung ương.',
    { note: OPENING_3_1B },
  ),
  area3(
    '3.1c',
    'Giải quyết hầu hết các TTHC theo cơ chế một cửa, một cửa liên thông tại Bộ phận tiếp nhận và trả kết quả ở địa phương đảm bảo 100% hồ sơ thủ tục hành chính được trả kết quả đúng hạn theo quy định.',
    {},
  ),
  area3('3.1d', 'Thực hiện niêm yết công khai đầy đủ, chính xác bộ TTHC thuộc thẩm quyền giải quyết của UBND cấp xã.', {
    review:
      'Việc này cùng nội dung với chỉ tiêu C4 nên số liệu chỉ nhập một lần, ở dòng C4 của trang «Chỉ tiêu». Đề nghị xác nhận: ghi như vậy có đúng không?',
  }),
  area3(
    '3.1e',
    'Tổ chức đối thoại ít nhất 02 lần trong năm giữa lãnh đạo và các ngành với tổ chức công dân về TTHC, về tinh thần, thái độ phục vụ của công chức trong cơ quan, đơn vị.',
    {
      startOn: '2024-07-01',
      dueOn: '2024-09-30',
      interval: null,
      review:
        'Nội dung ghi “ít nhất 02 lần trong năm” nhưng phần thời gian chỉ nêu “trong quý III năm 2024”. Đề nghị xác nhận: tổ chức cả hai lần trong quý III, hay một lần trong quý III và một lần chậm nhất ngày 31/12/2024?',
    },
  ),

  area4('4.1a', 'Thực hiện nghiêm các quy định về phân cấp do UBND huyện ban hành.', {}),
  area4(
    '4.1b',
    'Thực hiện đúng quy định của Nhà nước về sử dụng biên chế hành chính, số lượng người làm việc tại địa phương.',
    {},
  ),
  area4('4.1c', 'Kiên toàn các chức danh do có sự thay đổi nhân sự.', {}),

  area5('5.1a', 'Ban hành kịp thời kế hoạch đào tạo, bồi dưỡng cán bộ, công chức hàng năm.', {
    product: 'Kế hoạch đào tạo, bồi dưỡng',
    review: SHORT_QUARTER,
  }),
  area5(
    '5.1b',
    'Thực hiện đúng quy định của Đảng và Nhà nước về quản lý, sử dụng cán bộ, công chức theo thẩm quyền được phân cấp.',
    { review: CONTINUOUS_IN_QUARTER_1 },
  ),
  area5(
    '5.1c',
    'Rà soát, bổ sung bộ tiêu chí, quy trình đánh giá cán bộ, công chức thuộc thẩm quyền quản lý trên cơ sở cụ thể kết quả thực hiện nhiệm vụ được giao, kết quả rèn luyện phẩm chất đạo đức hàng năm.',
    { product: 'Bộ tiêu chí, quy trình đánh giá cán bộ, công chức', review: SHORT_QUARTER },
  ),
  area5(
    '5.1d',
    'Nâng cao ý thức, trách nhiệm, kỷ luật, kỷ cương hành chính của cán bộ, công chức trong thực thi công vụ; thực hiện nghiêm túc theo tinh thần Quyết định số 48/2021/QĐ-UBND ngày 22/9/2021 Ủy ban nhân dân tỉnh Quảng Ngãi ban hành Quy định một số biện pháp chấn chỉnh kỷ luật, kỷ cương hành chính trong đội ngũ cán bộ, công chức, viên chức của tỉnh Quảng Ngãi; Chỉ thị số 31-CT/TU ngày 13/6/2014 của Ban Thường vụ Tỉnh ủy về chủ trương không dùng bia rượu trong buổi trưa của các ngày làm việc.',
    { review: CONTINUOUS_IN_QUARTER_1 },
  ),

  area6('6.1a-0', 'Bảo đảm thực hiện đúng quy định về thực hiện công tác tài chính - ngân sách:', ALL_YEAR),
  area6('6.1a-1', 'Đạt tỷ lệ giải ngân kế hoạch đầu tư vốn ngân sách nhà nước đạt 100%', ALL_YEAR),
  area6('6.1a-2', 'không có sai phạm về sử dụng kinh phí quản lý hành chính tại các ban, ngành trong xã', ALL_YEAR),
  area6(
    '6.1a-3',
    'đạt 100% số tiền nộp ngân sách nhà nước theo kiến nghị sau thanh tra, kiểm tra, kiểm toán nhà nước về tài chính, ngân sách.',
    ALL_YEAR,
  ),
  area6('6.1b-1', 'Ban hành đầy đủ các văn bản thuộc thẩm quyền của xã về quản lý, sử dụng tài sản công;', {
    ...QUARTER_1,
    product: 'Các văn bản về quản lý, sử dụng tài sản công',
  }),
  area6('6.1b-2', 'ban hành quy chế quản lý, sử dụng tài sản công thuộc phạm vi quản lý;', {
    ...QUARTER_1,
    product: 'Quy chế quản lý, sử dụng tài sản công',
  }),
  area6('6.1b-3', 'triển khai hoạt động kiểm tra việc thực hiện các quy định về quản lý tài sản công.', QUARTER_1),
  area6(
    '6.1c',
    'Triển khai thực hiện đúng quy định của Nhà nước về cơ chế tự chủ, tự chịu trách nhiệm về sử dụng kinh phí quản lý hành chính.',
    {
      ...QUARTER_1,
      review:
        'Kế hoạch chỉ cho thực hiện thường xuyên đối với “công tác tài chính - ngân sách”, nên việc về cơ chế tự chủ đang để hạn quý I dù có tính thường xuyên. Đề nghị xác nhận: giữ hạn 31/03/2024 hay chuyển thành việc thường xuyên đến 31/12/2024?',
    },
  ),

  area7(
    '7.1a',
    'Tiếp tục triển khai Kế hoạch phát triển Chính quyền điện tử hướng tới Chính quyền số xã Hương Trà đến năm 2025, định hướng đến năm 2030.',
    {
      ...ALL_YEAR,
      review: lines(
        QUARTER_1_AND_CONTINUOUS,
        'Việc này theo một kế hoạch khác chưa có trong sổ. Đề nghị cho biết: chỉ ghi kết quả chung ở dòng này, hay thêm từng nhiệm vụ của kế hoạch ấy vào sổ?',
      ),
    },
  ),
  area7(
    '7.1b-1',
    'Xây dựng và triển khai thực hiện Kế hoạch ứng dụng công nghệ thông tin trong hoạt động và bảo đảm an toàn thông tin mạng của UBND xã năm 2024.',
    {
      ...QUARTER_1,
      product: 'Kế hoạch ứng dụng công nghệ thông tin và bảo đảm an toàn thông tin mạng năm 2024',
      review: lines(
        'Kế hoạch ghi “Quý I năm 2024 và thường xuyên” chung cho cả lĩnh vực, không nói rõ việc nào thuộc quý I. Việc xây dựng kế hoạch đang để hạn 31/03/2024; đề nghị xác nhận: hiểu như vậy có đúng không?',
        'Dòng này chỉ theo dõi việc xây dựng, ban hành kế hoạch; việc triển khai ghi ở dòng 7.1b-2 và phải dựa vào kế hoạch ấy, hiện chưa có trong sổ. Đề nghị xác nhận: tách làm hai dòng như vậy có đúng không?',
      ),
    },
  ),
  area7('7.1b-2', 'triển khai thực hiện Kế hoạch ứng dụng công nghệ thông tin', {
    ...ALL_YEAR,
    review: QUARTER_1_AND_CONTINUOUS,
  }),
  area7('7.1c', 'Triển khai hoàn thành nhiệm vụ được giao trong Kế hoạch chuyển đổi số xã năm 2024.', {
    ...ALL_YEAR,
    review: QUARTER_1_AND_CONTINUOUS,
  }),
  area7(
    '7.1d',
    'Tiếp tục ứng dụng có hiệu quả phần mềm Một cửa để tiếp nhận, xử lý và trả kết quả hồ sơ; phần mềm iOffice-VNPT trong quản lý văn bản thực hiện ở UBND xã.',
    { ...ALL_YEAR, review: QUARTER_1_AND_CONTINUOUS },
  ),
  area7(
    '7.1e',
    'Duy trì hoạt động, chất lượng của Trang thông tin điện tử; hệ thống mạng, phần mềm, thiết bị chuyên dụng của xã; duy trì hệ thống quản lý văn bản và điều hành công việc của UBND xã.',
    { ...ALL_YEAR, review: QUARTER_1_AND_CONTINUOUS },
  ),

  area8(
    '8.1a',
    'Kết quả khảo sát sự hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước trên địa bàn xã, tỷ lệ hài lòng đạt từ 95% trở lên.',
    {},
  ),
  area8(
    '8.1b-1',
    'Thực hiện thu ngân sách năm 2024 của xã đạt và vượt chỉ tiêu so với Kế hoạch được UBND huyện giao.',
    { note: HEADING_8_1B },
  ),
  area8('8.1b-2', 'Mức độ thực hiện các chỉ tiêu phát triển KT-XH do HĐND xã giao: 100% chỉ tiêu đạt và vượt.', {
    note: HEADING_8_1B,
  }),
];
