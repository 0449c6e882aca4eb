/** Head and closing of the document by NĐ 30/2020/NĐ-CP; number, day and signature stay open. */
import type { FigurePeriod, PeriodFigures } from '#domain/period-figures';
import { clean, fold, slugOf } from '#kernel/text';
import type { Closing, Letterhead } from '#report/model';
import type { ReportOptions } from '#report/options';
import { phrase, word } from '#report/words';

type Settings = PeriodFigures['settings'];

/** Room to write into, which no justified line closes. */
export const GAP = '\u00a0'.repeat(7);

const COMMITTEE = /^(?:ubnd|uy ban nhan dan) /;

/** The unit's name without “Ủy ban nhân dân” or “UBND” before it. */
const unitOf = (name: string): string => {
  const text = clean(name);
  const found = COMMITTEE.exec(fold(text));
  return found === null ? text : text.slice(found[0].length);
};

/** “Ủy ban nhân dân xã Hương Trà”; a sentence on what is missing where the unit has no name. */
export const committeeOf = (name: string): string =>
  clean(name) === '' ? word('basis.committeeUnknown') : word('head.committeeOf', { unit: unitOf(name) });

/** A superior's name in full where it is a people's committee, else as it was typed. */
export const superiorOf = (name: string): string => (COMMITTEE.test(fold(name)) ? committeeOf(name) : clean(name));

const ROMAN = ['I', 'II', 'III', 'IV'];

/** “quý I năm 2024”, “6 tháng đầu năm 2024”. */
export const periodWords = ({ frequency, index, year }: Pick<FigurePeriod, 'frequency' | 'index' | 'year'>): string =>
  word(`period.${frequency}`, { index: frequency === 'quarter' ? (ROMAN[index - 1] ?? index) : index, year });

/** Where the unit signs: its name without the word for its level. */
const placeOf = (unitName: string, place: string): string => {
  if (clean(place) !== '') return clean(place);
  const name = unitOf(unitName).replace(/^\p{Ll}+(?: \p{Ll}+)? (?=\p{Lu})/u, '');
  return name === '' ? word('head.placeOpen') : name;
};

/** The superior's name as a head may shorten it, in capitals. */
const superiorHead = (name: string): string | null => {
  if (clean(name) === '') return null;
  const isCommittee = COMMITTEE.test(fold(name));
  return (isCommittee ? `${word('head.committeeShort')} ${unitOf(name)}` : clean(name)).toUpperCase();
};

/** The head of the first page. */
export const letterheadOf = ({ settings, period }: PeriodFigures, { place }: ReportOptions): Letterhead => {
  const { unitName, superiorName, planNumber } = settings;
  const unit = unitOf(unitName).toUpperCase();
  const words = { plan: clean(planNumber), period: periodWords(period) };
  return {
    superior: superiorHead(superiorName),
    issuer: [word('head.committee').toUpperCase(), ...(unit === '' ? [] : [unit])],
    number: word('head.number', { gap: GAP }),
    nation: word('head.nation'),
    motto: word('head.motto'),
    placeAndDay: word('head.placeAndDay', { place: placeOf(unitName, place), gap: GAP }),
    kind: word('head.kind'),
    abstract: [word(words.plan === '' ? 'head.abstract' : 'head.abstractPlan', words)],
  };
};

const recipientLines = ({ recipients, drafter, kind }: ReportOptions, { superiorName }: Settings): string[] => {
  const superior = fold(superiorName);
  const wanted = recipients
    .map(phrase)
    .filter((name) => name !== '' && (kind === 'superior' || superior === '' || !superior.startsWith(fold(name))));
  return [
    ...wanted.map((name) => word('closing.recipient', { name: name.replace(/^-\s*/, '') })),
    clean(drafter) === '' ? word('closing.archiveOpen') : word('closing.archive', { unit: clean(drafter) }),
  ];
};

/** Recipients and signature. */
export const closingOf = ({ settings }: PeriodFigures, options: ReportOptions): Closing => ({
  recipientsTitle: word('closing.recipients'),
  recipients: recipientLines(options, settings),
  capacity:
    options.signerRole === 'chair'
      ? [word('closing.onBehalf'), word('closing.chair')]
      : [word('closing.onBehalf'), word('closing.forChair'), word('closing.deputy')],
  signer: clean(options.signerName),
});

/** `bao-cao-gui-cap-tren-quy-i-nam-2024`. */
export const fileNameOf = ({ period }: PeriodFigures, { kind }: ReportOptions): string =>
  word('head.fileName', {
    kind: word(kind === 'superior' ? 'head.kindSuperior' : 'head.kindInternal'),
    period: slugOf(periodWords(period)),
  });
