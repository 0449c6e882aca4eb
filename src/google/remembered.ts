/** What outlives an execution and stands in no cell: the latest test letter, in the document's properties. */

const TEST_LETTER = 'testLetter';

/** The operation of the latest test letter; null where there was none. */
export const latestTest = (): string | null => PropertiesService.getDocumentProperties().getProperty(TEST_LETTER);

/** Remembers that a test letter has left. */
export const rememberTest = (operation: string): void => {
  PropertiesService.getDocumentProperties().setProperty(TEST_LETTER, operation);
};
