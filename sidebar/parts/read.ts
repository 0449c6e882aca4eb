/** What a person types in a form, read the Vietnamese way. */
export { readDay, readNumber } from '#kernel/typed';
