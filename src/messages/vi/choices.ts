/** Labels of choices, as cells show them. The codes are in schema/choices.ts. */

/** Apart from the others, as the sidebar's page needs these alone. */
export const TASK_STATE_LABELS = {
  notStarted: 'Chưa thực hiện',
  inProgress: 'Đang thực hiện',
  done: 'Hoàn thành',
  paused: 'Tạm dừng',
  notArising: 'Không phát sinh',
} as const;
export const DELIVERY_STATE_LABELS = {
  claimed: 'Chờ gửi',
  sending: 'Đang gửi',
  sent: 'Đã gửi',
  failed: 'Gửi lỗi',
  withheld: 'Chưa gửi',
} as const;

export const CHOICE_LABELS = {
  taskState: TASK_STATE_LABELS,
  area: { '1': '1', '2': '2', '3': '3', '4': '4', '5': '5', '6': '6', '7': '7', '8': '8' },
  group: { I: 'I', '1': '1', '2': '2', '3': '3', '4': '4', '5': '5', '6': '6', '7': '7', '8': '8' },
  interval: { month: 'Tháng', quarter: 'Quý', halfYear: '6 tháng', year: 'Năm' },
  measure: {
    share: 'Tỷ lệ trên tổng số',
    ratio: 'Tỷ lệ so với kế hoạch',
    count: 'Số lượng, ít nhất',
    limit: 'Số lượng, nhiều nhất',
    yesNo: 'Có hoặc không',
    score: 'Điểm',
    rank: 'Thứ hạng',
    trend: 'Xu hướng so với năm trước',
    narrative: 'Định tính',
  },
  holidayKind: { holiday: 'Nghỉ lễ, tết', substitute: 'Nghỉ bù, hoán đổi', working: 'Làm bù' },
  role: { lead: 'Chủ trì', collector: 'Tổng hợp', leader: 'Lãnh đạo', committee: 'Thành viên Ban chỉ đạo CCHC' },
  switch: { on: 'Bật', off: 'Tắt' },
  beforeMeaning: { dayBefore: 'Hết ngày liền trước', thatDay: 'Hết chính ngày đó' },
  emptyPolicy: { leaveOut: 'Không tính vào bình quân', countAsMet: 'Tính là đạt' },
  sendHour: { '0730': '7 giờ 30', '0830': '8 giờ 30', '0930': '9 giờ 30', '1030': '10 giờ 30' },
  deliveryKind: { digest: 'Thư nhắc việc', leader: 'Thư lãnh đạo', structure: 'Báo sổ cần sửa' },
  deliveryState: DELIVERY_STATE_LABELS,
  frequency: { month: 'Tháng', quarter: 'Quý', halfYear: '6 tháng', nineMonths: '9 tháng', year: 'Năm' },
  cutOff: { fifteenth: 'Từ ngày 15 đến ngày 14', calendar: 'Theo tháng, quý dương lịch' },
  standing: {
    doneOnTime: 'Hoàn thành đúng hạn',
    doneLate: 'Hoàn thành quá hạn',
    openOnTime: 'Đang thực hiện trong hạn',
    openLate: 'Đang thực hiện quá hạn',
    noDueDate: 'Không có hạn',
    paused: 'Tạm dừng',
    notArising: 'Không phát sinh',
  },
  verdict: {
    met: 'Đạt',
    inProgress: 'Đang thực hiện',
    notMet: 'Không đạt',
    noData: 'Chưa có số liệu',
    notArising: 'Không phát sinh',
  },
  frozenKind: {
    fact: 'Thông tin chung',
    task: 'Nhiệm vụ',
    indicator: 'Chỉ tiêu',
    report: 'Báo cáo',
    score: 'Tổng điểm',
    criterion: 'Tiêu chí',
  },
  dueRule: { dayOfMonth: 'Ngày trong tháng cuối kỳ', workingDaysAfter: 'Số ngày làm việc sau ngày chốt' },
} as const;
