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

/** Gives every post of the roster that has none an address. */
export const typeSampleAddresses = (host: Host): void => {
  const sheet = host.sheet('Cán bộ, công chức');
  const post = columnOf(host, 'Cán bộ, công chức', 'post');
  const email = columnOf(host, 'Cán bộ, công chức', 'email');
  for (let row = 3; row <= sheet.lastRow(); row += 1) {
    const name = sheet.value(`${post}${row}`);
    if (typeof name === 'string' && name !== '' && sheet.value(`${email}${row}`) === '') {
      sheet.type(`${email}${row}`, sampleAddress(name));
    }
  }
};
