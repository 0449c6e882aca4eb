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
