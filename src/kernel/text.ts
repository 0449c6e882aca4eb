/** Vietnamese text: one spelling for comparison, numbers for display. Knows nothing of tables. */
import { readCoded } from '#kernel/coded-text';

/** NFC, single spaces, trimmed: macOS supplies NFD, scans supply double spaces. */
export const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

/** Comparison key: lower case, no diacritics, one kind of dash and quote. `Đạt – được` → `dat - duoc`. */
export const fold = (text: string): string =>
  clean(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\u0111/g, 'd')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"');

/** A text as part of an address or of a file's name: `van-phong-thong-ke`. */
export const slugOf = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * Key of a post name. The plan writes one post with and without the level of its unit
 * ("Văn phòng – Thống kê" in II, "Văn phòng – Thống kê xã" in III): both are the same post.
 */
export const postKey = (post: string): string =>
  fold(post)
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+(xa|phuong|thi tran)$/, '');

/** Number the Vietnamese way: `1.234,5`; at most `decimals` decimals, none where they are zero. */
export const formatNumber = (value: number, decimals = 2): string => {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const rest = fraction.replace(/0+$/, '');
  const sign = value < 0 && (rest !== '' || Number(whole) !== 0) ? '-' : '';
  return `${sign}${grouped}${rest === '' ? '' : `,${rest}`}`;
};

/** Share 0–1 as `80 %`, `98,63 %`. */
export const formatShare = (share: number): string => `${formatNumber(share * 100)} %`;

/** A sentence of a catalogue with each `{name}` replaced by its parameter; a name without one stays. */
export const fillIn = (template: string, params: Readonly<Record<string, unknown>>): string =>
  readCoded(template).replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

/** Short stable fingerprint of a text (FNV-1a, 32 bits, base 36). Not for security. */
export const fingerprint = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
};
