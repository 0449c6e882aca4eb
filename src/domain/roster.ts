/** Who holds which post today and can be written to. Knows no letters. */
import type { CivilDate } from '#kernel/civil-date';
import { remembering } from '#kernel/remembering';
import { postKey } from '#kernel/text';
import type { Role } from '#schema/choices';
import type { Row } from '#schema/tables';
import type { Person } from '#schema/tables/people';

export interface Addressee {
  readonly email: string;
  /** Name, else title, else post: how the letter greets. */
  readonly name: string;
}

/** Nobody holds the post, all are away without a deputy, take no letters, or have no address that can be used. */
export type Gap = 'nobody' | 'absent' | 'off' | 'noAddress';

export interface Roster {
  /** Keys of all posts and present titles in the roster. */
  readonly posts: ReadonlySet<string>;
  /** Whether the roster has the post or present title. */
  readonly isPost: (post: string) => boolean;
  /** Whether the roster has somebody of that name. */
  readonly isName: (name: string) => boolean;
  /** The roster's own spelling of a post; the text itself where it is not in the roster. */
  readonly spell: (post: string) => string;
  /** Those to write to for a post; where somebody is assigned, only that person. Empty: nobody can be reached. */
  readonly reach: (post: string, assignee: string | null) => readonly Addressee[];
  /** Why a letter reaches nobody for a post. */
  readonly gap: (post: string) => Gap;
  /** Whether the post is held by somebody with that role. */
  readonly holdsRole: (post: string, role: Role) => boolean;
  /** Posts of those in office who have that role, each once. */
  readonly postsWith: (role: Role) => readonly string[];
  /** The collector's address for answers, whether or not he takes letters; null where none is known. */
  readonly replyTo: string | null;
  /** Those with a role whom a letter reaches. */
  readonly withRole: (role: Role) => readonly Addressee[];
}

/** Whether the person holds the post today. */
export const isInOffice = ({ leftOn }: Person, today: CivilDate): boolean => leftOn === null || today < leftOn;

/** Whether the person is away today; an open end counts until it is filled in. */
const isAbsent = ({ absentFrom, absentTo }: Person, today: CivilDate): boolean =>
  absentFrom !== null && absentFrom <= today && (absentTo === null || today <= absentTo);

const greetingOf = ({ name, title, post }: Person): string => name ?? title ?? post ?? '';

const keysOf = (values: readonly (string | null)[]): Set<string> =>
  new Set(values.filter((value) => value !== null).map(postKey));

const unique = (addressees: readonly Addressee[]): Addressee[] => [
  ...new Map(addressees.map((addressee) => [addressee.email.toLowerCase(), addressee])).values(),
];

/** Builds the roster of a day from the rows of Cán bộ, công chức. */
export const makeRoster = (rows: readonly Row<Person>[], today: CivilDate): Roster => {
  const people = rows.map(({ record }) => record);
  const present = people.filter((person) => isInOffice(person, today));
  const keyOf = remembering(postKey);
  const holds = ({ post, title }: Person, key: string): boolean =>
    [post, title].some((each) => each !== null && keyOf(each) === key);
  const isNamed = ({ name }: Person, key: string): boolean => name !== null && keyOf(name) === key;

  const holdersOf = (post: string): Person[] => present.filter((person) => holds(person, keyOf(post)));

  const direct = (person: Person): Addressee[] =>
    person.email !== null && person.receives ? [{ email: person.email, name: greetingOf(person) }] : [];

  const written = (person: Person): Addressee[] => {
    if (!isAbsent(person, today)) return direct(person);
    if (person.deputy === null) return [];
    const key = keyOf(person.deputy);
    return present
      .filter((other) => (isNamed(other, key) || holds(other, key)) && !isAbsent(other, today))
      .flatMap(direct);
  };

  const reachPost = remembering((post: string) => unique(holdersOf(post).flatMap(written)));
  const reachName = remembering((name: string) => {
    const named = present.filter((person) => isNamed(person, keyOf(name)));
    return named.length === 0 ? null : unique(named.flatMap(written));
  });

  const gap = (post: string): Gap => {
    const holders = holdersOf(post);
    if (holders.length === 0) return 'nobody';
    const there = holders.filter((person) => !isAbsent(person, today));
    if (there.length === 0) return 'absent';
    return there.some(({ receives }) => receives) ? 'noAddress' : 'off';
  };

  const posts = keysOf(people.flatMap(({ post, title }) => [post, title]));
  const names = keysOf(people.map(({ name }) => name));
  const spelling = new Map(people.flatMap(({ post }) => (post === null ? [] : [[postKey(post), post] as const])));
  return {
    posts,
    isPost: (post) => posts.has(keyOf(post)),
    isName: (name) => names.has(keyOf(name)),
    spell: (post) => spelling.get(keyOf(post)) ?? post,
    reach: (post, assignee) => (assignee === null ? null : reachName(assignee)) ?? reachPost(post),
    replyTo: present.find(({ roles, email }) => roles.includes('collector') && email !== null)?.email ?? null,
    gap: remembering(gap),
    holdsRole: (post, role) => holdersOf(post).some(({ roles }) => roles.includes(role)),
    postsWith: (role) => [
      ...new Set(present.flatMap(({ roles, post }) => (roles.includes(role) && post !== null ? [post] : []))),
    ],
    withRole: (role) => unique(present.filter(({ roles }) => roles.includes(role)).flatMap(written)),
  };
};
