// The sample's addresses: they exist in the local host alone and are typed into the roster as a person would. Knows no plan.
import type { Host } from '#local/host';

/** A domain that can never be real (RFC 2606). */
const SAMPLE_DOMAIN = 'huong-tra.example';

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Address of a post in the sample, e.g. `van-phong-thong-ke@huong-tra.example`. */
export const sampleAddress = (post: string): string => `${plain(post)}@${SAMPLE_DOMAIN}`;

/** Letter of a column by its id in row 1. Throws for an unknown one. */
export const columnOf = (host: Host, tab: string, id: string): string => {
  const sheet = host.sheet(tab);
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const all = [...letters, ...letters.map((letter) => `A${letter}`)];
  const found = all.find((letter) => letter && sheet.value(`${letter}1`) === id);
  if (!found) throw new Error(`No column "${id}" in ${tab}`);
  return found;
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
