/** What the sidebar may call and what comes back: types only, shared with sidebar/. No Date crosses the wire. */
import type { LateTask, StateView } from '#actions/state';

export type { GroupView, LateTask, StateView } from '#actions/state';

/** Every answer: data, or a sentence for the person. */
export type Envelope<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly message: string };

/** The first view: the state, and the late work of the person at the keyboard. */
export interface Home {
  readonly state: StateView;
  /** Posts of the signed-in person; empty where Google does not tell who it is or the roster does not know him. */
  readonly posts: readonly string[];
  readonly myLate: readonly LateTask[];
  /** Address of a row of Nhiệm vụ, `{row}` to be replaced. */
  readonly rowUrl: string;
  /** Where the signed-in person allows what the script still lacks; null where it lacks nothing. */
  readonly authorizationUrl: string | null;
}

/** Endpoints by name, with what they take and give. */
export interface Endpoints {
  getHome: () => Envelope<Home>;
}
