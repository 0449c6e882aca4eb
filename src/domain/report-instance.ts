/** One report of a duty: the dates that its rule suggests, what people confirmed and sent, how it stands. Knows no cells. */
import { type Calendar, workingDaysBetween } from '#domain/calendar';
import { type ReportPeriod, reportPeriods } from '#domain/report-period';
import type { Roster } from '#domain/roster';
import { type CivilDate, yearOf } from '#kernel/civil-date';
import { fold, postKey } from '#kernel/text';
import { choiceLabel, tabTitle } from '#messages/vi';
import { FREQUENCIES } from '#schema/choices';
import { blankRecord } from '#schema/define';
import type { Settings } from '#schema/settings';
import type { Row } from '#schema/tables';
import type { Instance } from '#schema/tables/instances';
import { reports as duties, type Report } from '#schema/tables/reports';

/** How a report stands. Nothing is late or due soon before its dates are confirmed. */
export type InstanceStanding = 'open' | 'dueSoon' | 'late' | 'sent' | 'sentLate';

/** A part of a report: the post that owes it to the collector. */
export interface MemberPart {
  readonly post: string;
  readonly isSent: boolean;
}

/** One report of a duty that is on, as it stands today. */
export interface ReportInstance extends ReportPeriod {
  /** Id of the duty. */
  readonly report: string;
  readonly name: string;
  /** Row of the duty in Chế độ báo cáo. */
  readonly dutyRow: number;
  /** Its row in Kỳ báo cáo; null where nobody confirmed, sent, wrote or froze anything yet. */
  readonly row: number | null;
  /** What that row holds; null where there is none. */
  readonly record: Instance | null;
  readonly collector: string | null;
  readonly recipients: readonly string[];
  /** The collector's own part is never asked for: he puts the report together. */
  readonly parts: readonly MemberPart[];
  /** Whether a person has confirmed the dates; until then they are suggestions. */
  readonly isConfirmed: boolean;
  /** Due before the workbook was made: what was not sent then is nobody's failing now. */
  readonly isBeforeStart: boolean;
  readonly sentOn: CivilDate | null;
  readonly number: string | null;
  readonly standing: InstanceStanding;
  /** Working days after the due date while it is late, else 0. */
  readonly lateByWorkingDays: number;
}

/** Sums over reports. They are of their own: no report is ever one of the plan's tasks. */
export interface ReportCounts {
  /** Confirmed ones that were sent or whose date is over: `onTime + sentLate + late`. */
  readonly due: number;
  /** Sent in full and on time. */
  readonly onTime: number;
  readonly sentLate: number;
  /** Not sent, and the date is over. */
  readonly late: number;
  readonly notYetDue: number;
  /** Dates that nobody has confirmed: they count nowhere else. */
  readonly unconfirmed: number;
}

/** What the instances of a year are made from. */
export interface InstanceMaterial {
  readonly today: CivilDate;
  readonly settings: Pick<Settings, 'year' | 'startedOn' | 'listAheadWorkingDays'>;
  readonly calendar: Calendar;
  readonly roster: Pick<Roster, 'spell' | 'postsWith'>;
  readonly reports: readonly Row<Report>[];
  readonly instances: readonly Row<Instance>[];
}

/** "Thành viên Ban chỉ đạo CCHC xã" stands for the posts that the roster gives that role; without any for itself. */
const membersOf = (sender: string, { postsWith, spell }: InstanceMaterial['roster']): readonly string[] => {
  const isCommittee = fold(sender).startsWith(fold(choiceLabel('role', 'committee')));
  const members = isCommittee ? postsWith('committee') : [];
  return members.length > 0 ? members : [spell(sender)];
};

const partsOf = ({ senders, collector }: Report, record: Instance | null, roster: InstanceMaterial['roster']) => {
  const sent = new Set(record?.partsFrom.map(postKey));
  const posts = new Map(senders.flatMap((sender) => membersOf(sender, roster)).map((post) => [postKey(post), post]));
  if (collector !== null) posts.delete(postKey(collector));
  return [...posts].map(([key, post]): MemberPart => ({ post, isSent: sent.has(key) }));
};

type Dated = Pick<ReportInstance, 'dueOn' | 'sentOn' | 'isConfirmed' | 'isBeforeStart'>;

const standingOf = (
  { dueOn, sentOn, isConfirmed, isBeforeStart }: Dated,
  { today, calendar, settings }: InstanceMaterial,
): InstanceStanding => {
  if (sentOn !== null) return isConfirmed && sentOn > dueOn ? 'sentLate' : 'sent';
  if (!isConfirmed || isBeforeStart) return 'open';
  if (dueOn < today) return 'late';
  return workingDaysBetween(calendar, today, dueOn) <= settings.listAheadWorkingDays ? 'dueSoon' : 'open';
};

const instanceOf = (
  { row: dutyRow, record: duty }: Row<Report>,
  period: ReportPeriod,
  entry: Row<Instance> | undefined,
  material: InstanceMaterial,
): ReportInstance => {
  const { today, calendar, settings, roster } = material;
  const record = entry?.record ?? null;
  const dueOn = record?.dueOn ?? period.dueOn;
  const dated = {
    dueOn,
    // A day that lies ahead is a slip, which the checks name at its cell: nothing was sent on it.
    sentOn: record?.sentOn != null && record.sentOn <= today ? record.sentOn : null,
    isConfirmed: record?.confirmed ?? false,
    isBeforeStart: settings.startedOn !== null && dueOn < settings.startedOn,
  };
  const standing = standingOf(dated, material);
  return {
    ...period,
    ...dated,
    startOn: record?.startOn ?? period.startOn,
    endOn: record?.endOn ?? period.endOn,
    internalDueOn: record?.internalDueOn ?? period.internalDueOn,
    report: duty.id ?? '',
    name: duty.name ?? '',
    dutyRow,
    row: entry?.row ?? null,
    record,
    collector: duty.collector,
    recipients: duty.recipients,
    parts: partsOf(duty, record, roster),
    number: record?.number ?? null,
    standing,
    lateByWorkingDays: standing === 'late' ? workingDaysBetween(calendar, dueOn, today) : 0,
  };
};

const byCutOff = (one: ReportInstance, other: ReportInstance): number =>
  one.endOn === other.endOn ? (one.dueOn < other.dueOn ? -1 : 1) : one.endOn < other.endOn ? -1 : 1;

/** All reports of the plan's year (today's where the settings name none) of the duties that are on, by their cut-off. */
export const reportInstances = (material: InstanceMaterial): ReportInstance[] => {
  const { reports, instances, settings, today, calendar } = material;
  const rows = new Map<string | null, Row<Instance>>();
  for (const entry of instances) if (!rows.has(entry.record.id)) rows.set(entry.record.id, entry);
  // A copied row is no second duty: the checks ask for an id of its own.
  const first = new Map([...reports].reverse().map(({ row, record: { id } }) => [id, row]));
  return reports
    .filter(({ row, record: { id, active } }) => active && (id === null || first.get(id) === row))
    .flatMap((duty) =>
      reportPeriods(duty.record, settings.year ?? yearOf(today), calendar).map((period) =>
        instanceOf(duty, period, rows.get(period.id), material),
      ),
    )
    .sort(byCutOff);
};

/** A duty that is not in Chế độ báo cáo any more. */
const GONE: Row<Report> = { row: 0, record: blankRecord(duties), problems: [] };

/** Reports with frozen figures that the year does not ask for: of another year, or of a duty switched off, changed or deleted since. */
export const keptInstances = (material: InstanceMaterial, derived: readonly ReportInstance[]): ReportInstance[] => {
  const known = new Set(derived.map(({ id }) => id));
  return material.instances.flatMap((entry) => {
    const { id, freezes } = entry.record;
    const [, report = '', year] = id?.match(/^(.*)\.(\d{4})-\w+$/) ?? [];
    if (id === null || freezes === null || known.has(id)) return [];
    known.add(id);
    const duty = material.reports.find(({ record }) => record.id === report) ?? GONE;
    return FREQUENCIES.flatMap((frequency) =>
      reportPeriods({ ...duty.record, id: report, frequency }, Number(year), material.calendar),
    )
      .filter((period) => period.id === id)
      .map((period) => instanceOf(duty, period, entry, material));
  });
};

/** What the sums over reports say to an indicator that takes its figures from them: nothing while none is confirmed and due. */
export const reportShare = (
  counts: ReportCounts | null,
): { readonly numerator: number | null; readonly denominator: number | null } =>
  counts === null || counts.due === 0
    ? { numerator: null, denominator: null }
    : { numerator: counts.onTime, denominator: counts.due };

/** Whether “Lấy số từ” names the reports instead of another indicator: the name of their tab. */
export const isFromReports = (sameAs: string | null): boolean =>
  sameAs !== null && fold(sameAs) === fold(tabTitle('reports'));

/** Counts reports. What was due before the workbook was made and is not known to be sent counts nowhere. */
export const countReports = (
  instances: readonly Pick<ReportInstance, 'isConfirmed' | 'isBeforeStart' | 'sentOn' | 'standing'>[],
): ReportCounts => {
  const counted = instances.filter(
    ({ isConfirmed, isBeforeStart, sentOn }) => isConfirmed && !(isBeforeStart && sentOn === null),
  );
  const count = (...standings: InstanceStanding[]): number =>
    counted.filter(({ standing }) => standings.includes(standing)).length;
  return {
    due: count('sent', 'sentLate', 'late'),
    onTime: count('sent'),
    sentLate: count('sentLate'),
    late: count('late'),
    notYetDue: count('open', 'dueSoon'),
    unconfirmed: instances.filter(({ isConfirmed }) => !isConfirmed).length,
  };
};
