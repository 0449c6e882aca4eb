/** Nhật ký gửi as a list: newest first, by state and words, as many as are asked for. Pure. */
import type { Ledger } from '#actions/ledger';
import { formatDay } from '#kernel/civil-date';
import { fold } from '#kernel/text';
import { choiceLabel } from '#messages/vi';
import type { DeliveryState } from '#schema/choices';
import type { Delivery } from '#schema/tables/deliveries';

export interface LedgerQuery {
  /** '' for all. */
  readonly state: DeliveryState | '';
  /** Each must stand somewhere in the row; case and diacritics do not count. */
  readonly words: string;
  /** Rows wanted, the newest first. */
  readonly most: number;
}

export interface LedgerLine {
  readonly id: string;
  readonly on: string;
  /** `2024-04-02 07:31`. */
  readonly at: string;
  /** '' for a post that nobody is reached for. */
  readonly to: string;
  readonly posts: readonly string[];
  readonly kind: string;
  readonly state: DeliveryState;
  readonly reason: string;
  readonly tries: number;
}

export interface LedgerPage {
  readonly lines: readonly LedgerLine[];
  /** Rows that fit the query. */
  readonly total: number;
}

const wordsOf = ({ on, to, posts, kind, reason }: Delivery): string =>
  fold([on === null ? '' : formatDay(on), to, ...posts, choiceLabel('deliveryKind', kind ?? ''), reason].join(' '));

/** The rows that fit. */
export const ledgerPage = (ledger: Ledger, { state, words, most }: LedgerQuery): LedgerPage => {
  const wanted = fold(words).split(' ');
  const fits = (record: Delivery): boolean =>
    (state === '' || record.state === state) && wanted.every((word) => wordsOf(record).includes(word));
  const found = ledger
    .filter(({ record }) => fits(record))
    .sort((a, b) => (b.record.at ?? '').localeCompare(a.record.at ?? '') || b.row - a.row);
  const lines = found.slice(0, most).map(({ record }): LedgerLine => {
    const { id, on, at, to, posts, kind, state: now, reason, tries } = record;
    return {
      id: id ?? '',
      on: on ?? '',
      at: at ?? '',
      to: to ?? '',
      posts,
      kind: choiceLabel('deliveryKind', kind ?? ''),
      state: now ?? 'withheld',
      reason: reason ?? '',
      tries: tries ?? 0,
    };
  });
  return { lines, total: found.length };
};
