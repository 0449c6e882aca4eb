// A host whose script runs any snippet it is given; for tests of the host itself.
import { type Host, type HostOptions, openHost } from '#local/host';

const CODE = `
function run(text) { return Function('book', 'sheet', text)(SpreadsheetApp.getActive(), SpreadsheetApp.getActive().getSheets()[0]); }
`;

export interface ScriptHost {
  host: Host;
  /** Runs a snippet with `book` and its first `sheet`; returns what it returns, throws what it throws. */
  run(text: string): unknown;
  /** The text of the exception that a snippet ends with. */
  error(text: string): string;
}

/** Opens a host; `code` is added to the script. */
export const scriptHost = ({ code = '', ...options }: HostOptions = {}): ScriptHost => {
  const host = openHost({ now: '2024-04-02T07:30', locale: 'en_US', ...options, code: CODE + code });
  const run = (text: string): unknown => host.call('run', text);
  const error = (text: string): string => {
    try {
      run(text);
    } catch (thrown) {
      return (thrown as Error).message;
    }
    return 'no error';
  };
  return { host, run, error };
};
