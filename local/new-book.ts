// Opens a workbook and sets up an empty one. The sample's addresses exist here alone, typed as a person would. Knows no plan.
import { slugOf } from '#kernel/text';
import { type Execution, type Host, type HostOptions, openHost } from '#local/host';
import { columnName } from '#local/model/rect';

export const PLAN_NAMES = ['huong-tra-2024', 'blank'] as const;
export type PlanName = (typeof PLAN_NAMES)[number];

/** A domain that can never be real (RFC 2606). */
const SAMPLE_DOMAIN = 'huong-tra.example';

/** Address of a post in the sample, e.g. `van-phong-thong-ke@huong-tra.example`. */
export const sampleAddress = (post: string): string => `${slugOf(post)}@${SAMPLE_DOMAIN}`;

/** Letter of a column by its id in row 1. Throws for an unknown one. */
export const columnOf = (host: Host, tab: string, id: string): string => {
  const at = host.sheet(tab).values('A1:AZ1').flat().indexOf(id);
  if (at < 0) throw new Error(`No column "${id}" in ${tab}`);
  return columnName(at + 1);
};

/** Gives every post of the roster that has none an address, pasted into the whole column at once. */
export const typeSampleAddresses = (host: Host): void => {
  const sheet = host.sheet('Cán bộ, công chức');
  const last = sheet.lastRow();
  if (last < 3) return;
  const cellsOf = (id: string): unknown[] => {
    const column = columnOf(host, 'Cán bộ, công chức', id);
    return sheet.values(`${column}3:${column}${last}`).flat();
  };
  const known = cellsOf('email');
  const wanted = cellsOf('post').map((post, index) => {
    const address = String(known[index] ?? '');
    return [address === '' && typeof post === 'string' && post !== '' ? sampleAddress(post) : address];
  });
  sheet.paste(`${columnOf(host, 'Cán bộ, công chức', 'email')}3`, wanted);
};

/** Throws what an execution failed with. */
export const mustSucceed = ({ functionName, error }: Execution): void => {
  if (error) throw new Error(`${functionName}: ${error.message}`, { cause: error });
};

/** Runs set-up in an empty workbook and gives the sample its addresses. */
export const setUp = (host: Host, plan: PlanName): void => {
  host.answers.alert.push(plan === 'blank' ? 'NO' : 'YES');
  mustSucceed(host.menu('Tạo sổ theo dõi'));
  if (plan !== 'blank') typeSampleAddresses(host);
};

/** Opens a workbook; set-up runs where there is none yet. */
export const openBook = (options: HostOptions, plan: PlanName): Host => {
  const host = openHost(options);
  mustSucceed(host.open());
  if (!host.sheetNames().includes('Nhiệm vụ')) setUp(host, plan);
  return host;
};
