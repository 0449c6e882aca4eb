// What a person asked for and does not get, said in a sentence for him. Knows nothing else.

/** `ask`: it is done all the same when he confirms. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly ask = false,
  ) {
    super(message);
  }
}

/** Runs a command. A refusal is said in its own sentence, an option that parseArgs does not know with the usage. */
export const runCommand = async (command: () => Promise<void>, usage: string): Promise<void> => {
  try {
    await command();
  } catch (error) {
    const isUnknownOption = error instanceof TypeError && 'code' in error;
    if (!(error instanceof Refusal) && !isUnknownOption) throw error;
    process.stderr.write(`${isUnknownOption ? usage : error.message}\n`);
    process.exit(1);
  }
};
