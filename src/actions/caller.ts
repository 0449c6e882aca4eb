/** Who is at the keyboard, by the roster: his posts, his roles, the views he begins with. Pure; asks Google nothing. */
import { isInOffice } from '#domain/roster';
import type { CivilDate } from '#kernel/civil-date';
import { postKey } from '#kernel/text';
import type { Role } from '#schema/choices';
import type { Row } from '#schema/tables';
import type { Person } from '#schema/tables/people';

/**
 * What a person sees first. `stranger`: an address that the roster does not know, or none. `keeper`: whoever looks while the
 * roster names neither collector nor leader, so that a new workbook locks nobody out of its own settings.
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

/** The person with that address among those in office today. */
export const callerOf = (people: readonly Row<Person>[], email: string, today: CivilDate): Caller => {
  const present = people.map(({ record }) => record).filter((person) => isInOffice(person, today));
  const own = email === '' ? [] : present.filter((person) => person.email?.toLowerCase() === email.toLowerCase());
  const roles = [...new Set(own.flatMap((person) => person.roles))];
  const hasManager = present.some((person) => person.email !== null && isManager(person));
  return {
    email,
    posts: own.flatMap(({ post }) => post ?? []),
    roles,
    face: faceOf(roles, own.length > 0, hasManager),
    mayManage: isManager({ roles }),
  };
};

/** Keys (`postKey`) of everything that the person is called: his posts and their present titles. */
export const ownPostKeys = (people: readonly Row<Person>[], { email }: Caller, today: CivilDate): Set<string> => {
  const own = people
    .map(({ record }) => record)
    .filter((person) => email !== '' && person.email?.toLowerCase() === email.toLowerCase())
    .filter((person) => isInOffice(person, today));
  return new Set(
    own.flatMap(({ post, title }) => [post, title]).flatMap((post) => (post === null ? [] : postKey(post))),
  );
};
