/** Who is at the keyboard, by the roster: his posts, his roles, the views he begins with. Pure; asks Google nothing. */
import { isInOffice } from '#domain/roster';
import type { CivilDate } from '#kernel/civil-date';
import { postKey } from '#kernel/text';
import type { Role } from '#schema/choices';
import type { Row } from '#schema/tables';
import type { Person } from '#schema/tables/people';

/**
 * What a person sees first. `stranger`: an address that the roster does not know, or none. `keeper`: whoever looks while the
 * roster names neither collector nor leader: he is shown all that a new workbook has, and in Cài đặt how to become one of them
 * (by typing role and address into the roster). The verbs of collector and leader are not his until then.
 */
export type Face = 'officer' | 'leader' | 'collector' | 'stranger' | 'keeper';

export interface Caller {
  /** Address that Google gives; '' where it gives none. */
  readonly email: string;
  /** Posts he holds, as the roster writes them. */
  readonly posts: readonly string[];
  readonly roles: readonly Role[];
  readonly face: Face;
  /** Whether the verbs of collector and leader are his: his address is known and has the role. */
  readonly mayManage: boolean;
}

const MANAGERS: readonly Role[] = ['collector', 'leader'];

const isManager = ({ roles }: Pick<Person, 'roles'>): boolean => roles.some((role) => MANAGERS.includes(role));

const faceOf = (roles: readonly Role[], isKnown: boolean, hasManager: boolean): Face => {
  if (roles.includes('collector')) return 'collector';
  if (roles.includes('leader')) return 'leader';
  if (!hasManager) return 'keeper';
  return isKnown ? 'officer' : 'stranger';
};

/** Rows of the person with that address among those in office today. */
const rowsOf = (people: readonly Row<Person>[], email: string, today: CivilDate): Person[] =>
  people
    .map(({ record }) => record)
    .filter((person) => email !== '' && person.email?.toLowerCase() === email.toLowerCase())
    .filter((person) => isInOffice(person, today));

/** Who has that address today; '' is nobody that the roster knows. */
export const callerOf = (people: readonly Row<Person>[], email: string, today: CivilDate): Caller => {
  const own = rowsOf(people, email, today);
  const roles = [...new Set(own.flatMap((person) => person.roles))];
  const hasManager = people.some(
    ({ record }) => record.email !== null && isManager(record) && isInOffice(record, today),
  );
  return {
    email,
    posts: own.flatMap(({ post }) => post ?? []),
    roles,
    face: faceOf(roles, own.length > 0, hasManager),
    mayManage: isManager({ roles }),
  };
};

/** Keys (`postKey`) of everything that the person is called: his posts and their present titles. */
export const ownPostKeys = (people: readonly Row<Person>[], email: string, today: CivilDate): Set<string> => {
  const names = rowsOf(people, email, today).flatMap(({ post, title }) => [post, title]);
  return new Set(names.flatMap((name) => (name === null ? [] : postKey(name))));
};

/** What a person is called, as `postKey`: his posts and their present titles; his names. */
export interface Callings {
  readonly posts: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** By what the person's tasks are known. */
export const callingsOf = (people: readonly Row<Person>[], email: string, today: CivilDate): Callings => {
  const names = rowsOf(people, email, today).flatMap(({ name }) => (name === null ? [] : postKey(name)));
  return { posts: ownPostKeys(people, email, today), names: new Set(names) };
};
