/** What a verb of the server came to: its sentence, or why it failed. Always there, so that a screen reader hears it change. */
import { useState } from 'preact/hooks';
import type { Done, EndpointName, InputOf, OutputOf } from '#entry/contract';
import { useAction } from '../page/use-store';
import { FailureBox } from '../page/view-frame';

/** Verbs that answer with a sentence. */
type Verb = { [N in EndpointName]: OutputOf<N> extends Done ? N : never }[EndpointName];

/** Runs a verb and keeps what it said. */
export const useVerb = <N extends Verb>(name: N, options = { writes: true }) => {
  const { run, isBusy, failure } = useAction(name, options);
  const [said, setSaid] = useState('');
  /** Whether it was done. */
  const act = async (input: InputOf<N>): Promise<boolean> => {
    setSaid('');
    const answer = await run(input);
    if (!answer?.data) return false;
    setSaid((answer.data as Done).sentence);
    return true;
  };
  return { act, isBusy, failure, said };
};

/** The sentences of some verbs. */
export const Said = ({ verbs }: { verbs: readonly Pick<ReturnType<typeof useVerb>, 'said' | 'failure'>[] }) => (
  <>
    <p role="status" class="told">
      {verbs.map(({ said }) => said).join(' ')}
    </p>
    {verbs.map(({ failure }, index) => failure && <FailureBox key={String(index)} failure={failure} />)}
  </>
);
