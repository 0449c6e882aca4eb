/** Reads the timing words of a plan ("Quý I năm 2024 và thường xuyên") into obligations. Knows no clock, never guesses. */
import type { DeadlineOptions, Timing } from '#domain/deadline-dates';
import { readTiming, TIMING_WORDS } from '#domain/deadline-forms';
import { clean, fold } from '#kernel/text';

/** One thing that the words oblige to; days are nominal, not yet moved to a working day. */
export interface Obligation extends Timing {
  /** The part of the text that says it, in its own words (NFC, single spaces). */
  readonly words: string;
}

/** What the words of a timing oblige to. */
export interface Deadline {
  readonly obligations: readonly Obligation[];
  /** Parts that could not be read, in their own words; non-empty means that a person must decide. */
  readonly unread: readonly string[];
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Ends of sentences and lines of a bulleted list: nothing is read across them. A dot inside a date ("15. 6. 2024") is no end. */
const SENTENCE_END = /;|\.(?=\s|$)(?!(?<=\d\.)\s\d)|\n\s*(?=[-+*•]\s)/;
/** What may divide two timings, or stand inside one ("quý II, III"; a line broken by the width of the cell). */
const DIVIDER = /\s*(?:,|\n|\s(?:và|va|&|\+)\s)\s*/giu;
/** How many pieces one timing may run over. */
const LONGEST_JOIN = 12;

/**
 * A legal act with its number or date ("Quyết định số 48/2021/QĐ-UBND ngày 22/9/2021"): its date is no deadline
 * (domain.md §4).
 */
const LEGAL_ACT =
  /\b(?:quyet dinh|chi thi|nghi quyet|nghi dinh|thong tu|thong bao|cong van|ket luan|luat|ke hoach|chuong trinh|huong dan|to trinh|van ban|de an)(?:,? so\b| \d)|\b(?:quyet dinh|chi thi|nghi quyet|nghi dinh|thong tu|thong bao|cong van|ket luan|luat)\b.{0,60}\bngay \d|\d ?\/ ?[a-z]{2}|\b(?:qd|ct|nq|nd|tt|cv|kh|tb)(?:-| so\b| ?\d)/;

/** A day, which beside a legal act may be the act's: "Ngày 22/12/2023, UBND huyện đã ban hành Quyết định số …". */
const DAY = /\bngay \d|\d ?[/.-] ?\d/;

/** "quý II, III, năm 2024": the year may be theirs or a timing of its own. */
const UNCLEAR_YEAR = /\b(?:quy|thang) [^,]*(?:,| va ).*, nam 2[01]\d{2}/;

/** A bullet, a label of the line and verbs that add nothing to the time. */
const LEAD_IN =
  /^(?:[-+*•] )?(?:(?:thoi gian|thoi han|tien do|han)(?: (?:thuc hien|hoan thanh))? ?: )?(?:(?:phai|tien hanh|trien khai|to chuc|thuc hien|hoan thanh|xong|(?:dinh ky )?bao cao(?= (?:dinh ky|hang|moi|truoc|cham nhat|muon nhat))) )*/;

/** "Riêng nội dung … thực hiện …", "Đối với …", "Báo cáo: …": a part of the task with a timing of its own. */
const PART = /^(?:rieng|doi voi|(?:cac |nhung )?(?:noi dung|nhiem vu|viec)) /;
const PART_VERB = /(?:\b(?:thuc hien|hoan thanh|xong)|:) /g;
/** Words that may turn the sense round. */
const REVERSAL = /\b(?:khong|chua|da|ngung|tam dung|tru|neu(?! tren)|khi)\b/;

/** The timing of a named part: what follows the earliest verb after which everything reads. */
const readPart = (text: string, options: DeadlineOptions): readonly Timing[] | null => {
  if (!PART.test(text) && !text.includes(': ')) return null;
  for (const verb of text.matchAll(PART_VERB)) {
    const subject = text.slice(0, verb.index);
    if (TIMING_WORDS.test(subject) || REVERSAL.test(subject)) return null;
    const tail = text.slice((verb.index ?? 0) + verb[0].length);
    const { obligations, unread } = readSentence(tail, options, readBare);
    if (obligations.length > 0 && unread.length === 0) return obligations;
  }
  return null;
};

type ReadWords = (text: string, options: DeadlineOptions) => readonly Timing[] | null;

const readBare: ReadWords = (text, options) => readTiming(text.replace(LEAD_IN, '').replace(/[\s.…:!]+$/, ''), options);

const readClause: ReadWords = (text, options) => readBare(text, options) ?? readPart(text, options);

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const piecesOf = (sentence: string): Piece[] => {
  const pieces: Piece[] = [];
  let start = 0;
  for (const divider of sentence.matchAll(DIVIDER)) {
    const end = divider.index ?? 0;
    pieces.push({ start, end });
    start = end + divider[0].length;
  }
  pieces.push({ start, end: sentence.length });
  return pieces.filter((piece) => hasWords(sentence.slice(piece.start, piece.end)));
};

/** The words from piece `first` up to, not including, piece `end`. */
const join = (sentence: string, pieces: readonly Piece[], range: readonly [first: number, end: number]): string =>
  clean(sentence.slice(pieces[range[0]]?.start, pieces[range[1] - 1]?.end));

/** Where a legal act begins, or a day before it; the number of pieces where there is no act. Not read from there on. */
const firstOfLegalAct = (sentence: string, pieces: readonly Piece[]): number => {
  const says = (pattern: RegExp, first: number, end: number): boolean =>
    pattern.test(fold(join(sentence, pieces, [first, end])));
  if (!says(LEGAL_ACT, 0, pieces.length)) return pieces.length;
  const last = pieces.findIndex((_, index) => says(LEGAL_ACT, 0, index + 1));
  let first = last;
  while (first > 0 && !says(LEGAL_ACT, first, last + 1)) first -= 1;
  const day = pieces.findIndex((_, index) => says(DAY, index, index + 1));
  return day < 0 ? first : Math.min(day, first);
};

/** The longest run of pieces from `first` that reads as a whole. */
const readRun = (
  { sentence, pieces, limit }: { sentence: string; pieces: readonly Piece[]; limit: number },
  first: number,
  read: (text: string) => readonly Timing[] | null,
): { readonly end: number; readonly obligations: readonly Obligation[] } | null => {
  for (let end = Math.min(limit, first + LONGEST_JOIN); end > first; end -= 1) {
    const words = join(sentence, pieces, [first, end]);
    const timings = read(fold(words));
    if (timings !== null) return { end, obligations: timings.map((timing) => ({ ...timing, words })) };
  }
  return null;
};

/** One sentence, from left to right; neighbouring pieces that do not read are reported as one. */
const readSentence = (sentence: string, options: DeadlineOptions, read: ReadWords): Deadline => {
  const pieces = piecesOf(sentence);
  if (pieces.length === 0) return { obligations: [], unread: [sentence.trim()] };
  const limit = UNCLEAR_YEAR.test(fold(sentence)) ? 0 : firstOfLegalAct(sentence, pieces);
  const obligations: Obligation[] = [];
  const unread: string[] = [];
  let unreadFrom: number | null = null;
  let at = 0;
  while (at < pieces.length) {
    const run = readRun({ sentence, pieces, limit }, at, (text) => read(text, options));
    if (run !== null && unreadFrom !== null) unread.push(join(sentence, pieces, [unreadFrom, at]));
    if (run !== null) obligations.push(...run.obligations);
    unreadFrom = run === null ? (unreadFrom ?? at) : null;
    at = run?.end ?? at + 1;
  }
  if (unreadFrom !== null) unread.push(join(sentence, pieces, [unreadFrom, pieces.length]));
  return { obligations, unread };
};

/**
 * The obligations of timing words, in their order, and the parts that could not be read. "Thường xuyên" and "hằng quý"
 * are due at the year's end with an interval; a named period is a window; an event or a request is open, without a
 * date. Words without letters or digits oblige to nothing. (Forms: domain.md §7.)
 */
export const parseDeadline = (words: string, options: DeadlineOptions): Deadline => {
  const sentences = words.normalize('NFC').split(SENTENCE_END).filter(hasWords);
  const read = sentences.map((sentence) => readSentence(sentence, options, readClause));
  return {
    obligations: read.flatMap(({ obligations }) => obligations),
    unread: read.flatMap(({ unread }) => unread),
  };
};
