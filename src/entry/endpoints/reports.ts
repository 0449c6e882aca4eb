/** Báo cáo in the sidebar: the reports of the year, their dates and texts, who has sent his part. */

import * as z from 'zod/mini';
import { type Caller, callerOf, ownPostKeys } from '#actions/caller';
import {
  INSTANCE_FIELDS,
  type InstanceBook,
  type InstancePlan,
  planInstanceEdits,
  planPart,
} from '#actions/instance-edit';
import { REPORT_TABLES, reportList } from '#actions/report-duties';
import type { InstanceEdits, PartChange, ReportList, ReportsSaved } from '#entry/contract';
import { type EndpointsOf, operationId, Refusal, valuesBy } from '#entry/endpoint';
import { writeInstances } from '#entry/instance-rows';
import { refused } from '#entry/row-edit';
import { readClock } from '#google/clock';
import { activeEmail } from '#google/identity';
import { BUSY, lockedToEnd } from '#google/lock';
import { readTables } from '#google/read';
import { postKey } from '#kernel/text';
import { say } from '#messages/vi';
import type { Snapshots } from '#schema/tables';
import { FIRST_DATA_ROW } from '#sheet/header';
import { readSettings } from '#sheet/settings';

type Read = Snapshots<(typeof REPORT_TABLES)[number]>;

const listOf = (read: Read): ReportList => reportList(read, readSettings(read.settings).settings, readClock().today);

const list = (): ReportList => listOf(readTables(REPORT_TABLES));

/** Reads under the lock, plans, writes what the plan says. */
const carryOut = (plan: (book: InstanceBook, read: Read) => InstancePlan | Refusal): ReportsSaved | Refusal => {
  const saved = lockedToEnd((): ReportsSaved | Refusal => {
    const read = readTables(REPORT_TABLES);
    const [trouble] = read.instances.structure;
    if (trouble !== undefined) return refused(trouble);
    const { today, instances: derived } = listOf(read);
    const planned = plan({ rows: read.instances.rows, derived, today }, read);
    if (planned instanceof Refusal) return planned;
    if ('refusal' in planned) return new Refusal(planned.refusal);
    return writeInstances(read.instances, planned.changes) ?? { conflicts: planned.conflicts };
  });
  return saved === BUSY ? new Refusal(say('sidebar.busy')) : saved;
};

const edit = ({ edits }: InstanceEdits): ReportsSaved | Refusal =>
  carryOut((book) => planInstanceEdits(book, edits, FIRST_DATA_ROW));

/** A member marks his own part; collector and leader anybody's; whom the roster does not know, that of the post he chose. */
const mayMark = ({ people }: Read, { posts, mayManage, email }: Caller, { post, as }: PartChange): boolean => {
  if (mayManage) return true;
  if (posts.length > 0) return ownPostKeys(people.rows, email, readClock().today).has(postKey(post));
  return as !== null && postKey(as) === postKey(post);
};

const mark = (change: PartChange): ReportsSaved | Refusal =>
  carryOut((book, read) => {
    const caller = callerOf(read.people.rows, activeEmail(), book.today);
    if (!mayMark(read, caller, change)) return new Refusal(say('reports.notYours', { post: change.post }));
    return planPart(book, change, FIRST_DATA_ROW);
  });

const id = () => z.string().check(z.maxLength(100));
const cells = () => valuesBy(INSTANCE_FIELDS, z.union([z.string(), z.boolean(), z.null()]));

const editsSchema = () =>
  z.object({
    operation: operationId(),
    edits: z.array(z.object({ id: id(), before: cells(), values: cells() })).check(z.minLength(1), z.maxLength(60)),
  }) as z.ZodMiniType<InstanceEdits>;

const partSchema = () => {
  const post = z.string().check(z.maxLength(200));
  return z.object({ operation: operationId(), id: id(), post, isSent: z.boolean(), as: z.nullable(post) });
};

export const REPORT_ENDPOINTS: EndpointsOf<'reports.list' | 'reports.edit' | 'reports.part'> = {
  'reports.list': { right: 'look', input: () => z.null(), work: list },
  'reports.edit': { right: 'manage', input: editsSchema, work: edit },
  'reports.part': { right: 'report', input: partSchema, work: mark },
};
