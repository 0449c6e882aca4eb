/** Every list of codes a cell may choose from. Cells show the Vietnamese label, records hold the code. */

/** Entered state of a task; whether it is late is computed, never entered. */
export const TASK_STATES = ['notStarted', 'inProgress', 'done', 'paused', 'notArising'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** The eight areas of section II, as in the provincial index (QĐ 1150/QĐ-BNV). */
export const AREAS = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;
export type Area = (typeof AREAS)[number];

/** Section I (objectives and headline targets) and the eight areas. */
export const GROUPS = ['I', ...AREAS] as const;
export type Group = (typeof GROUPS)[number];

/** How often a continuous task reports. */
export const INTERVALS = ['month', 'quarter', 'halfYear', 'year'] as const;
export type Interval = (typeof INTERVALS)[number];

/**
 * How an indicator is measured. `share`: part of a whole, never above 100 %; `ratio`: result against a plan, may be
 * above 100 %; `count`: at least; `limit`: at most; `rank`: lower is better; `trend`: better than the baseline.
 */
export const MEASURES = ['share', 'ratio', 'count', 'limit', 'yesNo', 'score', 'rank', 'trend', 'narrative'] as const;
export type Measure = (typeof MEASURES)[number];

/** Kinds of rows in Ngày nghỉ: a public holiday, a day off in its stead or swapped, a day worked in exchange. */
export const HOLIDAY_KINDS = ['holiday', 'substitute', 'working'] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

export const ROLES = ['lead', 'collector', 'leader', 'committee'] as const;
export type Role = (typeof ROLES)[number];

export const SWITCH = ['on', 'off'] as const;
export type Switch = (typeof SWITCH)[number];

/** How "trước ngày d/m" is read; official practice is unknown. */
export const BEFORE_MEANINGS = ['dayBefore', 'thatDay'] as const;
export type BeforeMeaning = (typeof BEFORE_MEANINGS)[number];

/** What a measure with nothing to measure counts as. */
export const EMPTY_POLICIES = ['leaveOut', 'countAsMet'] as const;
export type EmptyPolicy = (typeof EMPTY_POLICIES)[number];

/** Hour at which the day's letters begin; the last run starts at 11:30. */
export const SEND_HOURS = ['0730', '0830', '0930', '1030'] as const;
export type SendHour = (typeof SEND_HOURS)[number];

/** Who signs a report: the chair of the committee, or a deputy in the chair's stead (NĐ 30/2020/NĐ-CP Điều 13). */
const SIGNER_ROLES = ['chair', 'deputy'] as const;
export type SignerRole = (typeof SIGNER_ROLES)[number];

export const DELIVERY_KINDS = ['digest', 'leader', 'structure'] as const;
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

/** Chờ gửi → Đang gửi → Đã gửi | Gửi lỗi; Chưa gửi was decided against (quota). */
export const DELIVERY_STATES = ['claimed', 'sending', 'sent', 'failed', 'withheld'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const FREQUENCIES = ['month', 'quarter', 'halfYear', 'nineMonths', 'year'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** Where a report period is cut: 15→14 (CV 581/BNV-CCHC), by the calendar, or on a day of its own. */
const CUT_OFFS = ['fifteenth', 'calendar', 'ownDay'] as const;

/** When a report is due: a day of the period's last month, so many working days after the cut-off, or a date that is given. */
const DUE_RULES = ['dayOfMonth', 'workingDaysAfter', 'fixedDate'] as const;

/** How points come about from figures (domain notes 6.2); bonus and penalty stand beside the maximum. */
export const SCORE_RULES = [
  'proportional',
  'allOrNothing',
  'yesNo',
  'bands',
  'perItem',
  'perSample',
  'level',
  'deduction',
  'bonus',
  'penalty',
  'byHand',
] as const;
export type ScoreRule = (typeof SCORE_RULES)[number];

/** Where a criterion's figures stand: in its own cells, an indicator, the tasks' or the reports' statistics. */
const FIGURE_SOURCES = ['own', 'indicator', 'tasks', 'reports'] as const;

/** What a criterion with nothing to measure gets: the maximum, nothing, or no place in the total (domain notes 6.4). */
const EMPTY_TREATMENTS = ['full', 'zero', 'leaveOut'] as const;

/** Official states of assigned work (BC 1270/BC-TCTTTg 2017) and the rows that stand beside them. */
export const STANDINGS = [
  'doneOnTime',
  'doneLate',
  'openOnTime',
  'openLate',
  'noDueDate',
  'paused',
  'notArising',
] as const;

const VERDICTS = ['met', 'inProgress', 'notMet', 'noData', 'notArising'] as const;

/** Kinds of rows in Số liệu đã chốt. */
const FROZEN_KINDS = ['fact', 'task', 'indicator', 'report', 'score', 'criterion'] as const;
export type FrozenKind = (typeof FROZEN_KINDS)[number];

/** All choice sets by name: the name is the key of their labels. */
export const CHOICES = {
  taskState: TASK_STATES,
  area: AREAS,
  group: GROUPS,
  interval: INTERVALS,
  measure: MEASURES,
  holidayKind: HOLIDAY_KINDS,
  role: ROLES,
  switch: SWITCH,
  beforeMeaning: BEFORE_MEANINGS,
  emptyPolicy: EMPTY_POLICIES,
  sendHour: SEND_HOURS,
  signerRole: SIGNER_ROLES,
  deliveryKind: DELIVERY_KINDS,
  deliveryState: DELIVERY_STATES,
  frequency: FREQUENCIES,
  cutOff: CUT_OFFS,
  dueRule: DUE_RULES,
  standing: STANDINGS,
  verdict: VERDICTS,
  frozenKind: FROZEN_KINDS,
  scoreRule: SCORE_RULES,
  figureSource: FIGURE_SOURCES,
  emptyTreatment: EMPTY_TREATMENTS,
} as const;
export type ChoiceName = keyof typeof CHOICES;
export type ChoiceCode<N extends ChoiceName> = (typeof CHOICES)[N][number];
