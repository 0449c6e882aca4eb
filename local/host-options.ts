// What a host is opened with. Knows no host.
import type { Locale } from '#local/model/typed-input';
import type { Access, Outcome } from '#local/run/machine';
import type { SavedState } from '#local/saved-state';

export interface HostOptions {
  /** Folder of the built script; `dist` of the working directory by default. */
  dist?: string;
  /** Wall clock of Asia/Ho_Chi_Minh, `2024-04-02T07:30`. */
  now?: string;
  locale?: Locale;
  /** The spreadsheet's zone. */
  zone?: string;
  /** The zone of Date's local getters; the manifest's by default. */
  processZone?: string;
  /** The acting person; the owner by default. */
  user?: string;
  owner?: string;
  state?: SavedState;
  dailyQuota?: number;
  /** Code instead of dist/Code.js, with every scope granted; for tests of the host. */
  code?: string;
  /** Replaces parts of the manifest. */
  manifest?: { timeZone?: string; oauthScopes?: string[] };
  /** Errors of writes surface at flush() or the next read. */
  buffered?: boolean;
  /** What a person may do with the file; everyone but the owner edits by default. */
  accessOf?: (email: string) => Access;
  /** People who have not granted all that the script needs; otherwise those of the state. */
  ungranted?: readonly string[];
  timeLimits?: { simple: number; full: number };
  /** What custom functions came to in hosts with the same script and zones, by a hash of name and arguments; added to. */
  known?: Map<string, Outcome>;
}
