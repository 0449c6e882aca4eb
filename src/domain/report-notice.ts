/** What letters tell of reports whose dates are confirmed: members of their part, the collector of the whole. Knows no words. */
import type { Analysis } from '#domain/analysis';
import { workingDaysBetween } from '#domain/calendar';
import { isYoung, type LadderSettings } from '#domain/ladder';
import type { ReportInstance } from '#domain/report-instance';
import type { Addressee } from '#domain/roster';
import { type Approach, approachOf, latestTier, tiersOf } from '#domain/tiers';
import { lateNews, type UrgencySettings } from '#domain/urgency';
import { addDays, type CivilDate, mondayOf, toSerial } from '#kernel/civil-date';

/** How near a report's date is: over, today, within the tiers; `lacking`: only members' parts press. */
export type ReportHeading = 'overdue' | 'dueToday' | 'dueSoon' | 'lacking';

/** One line of a letter on a report. */
export interface ReportLine {
  readonly instance: ReportInstance;
  /** Whose part it is; null where the whole report is meant, in the collector's letter. */
  readonly post: string | null;
  readonly dueOn: CivilDate;
  readonly heading: ReportHeading;
  /** Working days after the date, 0 while it is not over. */
  readonly lateByWorkingDays: number;
  /** Posts whose part is overdue, for the collector. */
  readonly lacking: readonly string[];
  /** Why it is told, and since when; the ledger remembers it by these names. */
  readonly reasons: readonly ReportReason[];
}

interface ReportReason {
  readonly newsOn: CivilDate | null;
  readonly about: string;
  readonly approach: Approach | null;
}

type ReportSettings = UrgencySettings & LadderSettings;

/** Reports that press on somebody: confirmed, not sent, due since the workbook was made. */
const isPressed = ({ isConfirmed, isBeforeStart, sentOn }: ReportInstance): boolean =>
  isConfirmed && !isBeforeStart && sentOn === null;

/** Named with its date, so that a new date is news. */
const keyOf = ({ id }: ReportInstance, what: '' | ':part' | ':lacking', on: CivilDate): string =>
  `${id}${what}@${toSerial(on)}`;

type Pressing = Pick<ReportLine, 'heading' | 'lateByWorkingDays'> & Omit<ReportReason, 'about'>;

/** How a date presses today, as that of a task does; null while it is far. */
const pressing = (dueOn: CivilDate, { today, calendar }: Analysis, settings: ReportSettings): Pressing | null => {
  if (dueOn < today) {
    const lateByWorkingDays = workingDaysBetween(calendar, dueOn, today);
    return { heading: 'overdue', lateByWorkingDays, newsOn: lateNews(dueOn, { today, calendar }), approach: null };
  }
  const tiers = tiersOf(null, settings.remindBefore);
  const left = workingDaysBetween(calendar, today, dueOn);
  if (left > Math.max(settings.listAheadWorkingDays, ...tiers)) return null;
  const newsOn = latestTier(tiers, dueOn, { today, calendar });
  const heading = dueOn === today ? 'dueToday' : 'dueSoon';
  return { heading, lateByWorkingDays: 0, newsOn, approach: approachOf(dueOn, { today, calendar }) };
};

/** A line for each member whose part is not there. */
const partLines = (instance: ReportInstance, analysis: Analysis, settings: ReportSettings): ReportLine[] => {
  const dueOn = instance.internalDueOn;
  const press = pressing(dueOn, analysis, settings);
  if (press === null || isBefore(dueOn, settings)) return [];
  const { heading, lateByWorkingDays, newsOn, approach } = press;
  const reasons = [{ newsOn, approach, about: keyOf(instance, ':part', dueOn) }];
  return instance.parts
    .filter(({ isSent }) => !isSent)
    .map(({ post }) => ({ instance, post, dueOn, heading, lateByWorkingDays, lacking: [], reasons }));
};

const isBefore = (day: CivilDate, { startedOn }: ReportSettings): boolean => startedOn !== null && day < startedOn;

/** The collector's line: the report's own date, and whose part has not come in time. */
const reportLine = (instance: ReportInstance, analysis: Analysis, settings: ReportSettings): ReportLine[] => {
  const { dueOn, internalDueOn, parts } = instance;
  const press = pressing(dueOn, analysis, settings);
  const isOver = internalDueOn < analysis.today && !isBefore(internalDueOn, settings) && !isYoung(analysis, settings);
  const lacking = isOver ? parts.flatMap(({ post, isSent }) => (isSent ? [] : [post])) : [];
  if (press === null && lacking.length === 0) return [];
  const own =
    press === null ? [] : [{ newsOn: press.newsOn, approach: press.approach, about: keyOf(instance, '', dueOn) }];
  const missing =
    lacking.length === 0
      ? []
      : [
          {
            newsOn: lateNews(internalDueOn, analysis),
            approach: null,
            about: keyOf(instance, ':lacking', internalDueOn),
          },
        ];
  const heading = press?.heading ?? 'lacking';
  const lateByWorkingDays = press?.lateByWorkingDays ?? 0;
  return [{ instance, post: null, dueOn, heading, lateByWorkingDays, lacking, reasons: [...own, ...missing] }];
};

/** Whoever holds the collecting post; whoever has the role where the duty names none, or nobody is reached for it. */
const collectorsOf = ({ collector }: ReportInstance, roster: Analysis['roster']): readonly Addressee[] => {
  const reached = collector === null ? [] : roster.reach(collector, null);
  return reached.length > 0 ? reached : roster.withRole('collector');
};

/** Everything to be told of reports today, and to whom. */
export const reportLines = (
  analysis: Analysis,
  settings: ReportSettings,
): { readonly line: ReportLine; readonly to: readonly Addressee[] }[] => {
  const { roster } = analysis;
  return analysis.reports.filter(isPressed).flatMap((instance) => [
    ...partLines(instance, analysis, settings).map((line) => ({ line, to: roster.reach(line.post ?? '', null) })),
    ...reportLine(instance, analysis, settings).map((line) => ({
      line,
      to: collectorsOf(instance, roster),
    })),
  ]);
};

/** Reports that are late, for the leader. */
export const lateReports = ({ reports }: Pick<Analysis, 'reports'>): readonly ReportInstance[] =>
  reports.filter(({ standing }) => standing === 'late');

/** Confirmed reports not sent yet whose date lies in this week, today or later. */
export const reportsThisWeek = ({ reports, today }: Pick<Analysis, 'reports' | 'today'>): readonly ReportInstance[] =>
  reports.filter(isPressed).filter(({ dueOn }) => dueOn >= today && dueOn <= addDays(mondayOf(today), 6));
