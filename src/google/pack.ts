/** Reads what only set-up needs from its own file: Code.js is loaded in each execution and stays small without it. */
import type { SetUpPack } from '#plans/pack';

/** The pack of dist/SetUp.html; throws where the file is missing. */
export const readPack = (): SetUpPack =>
  JSON.parse(HtmlService.createHtmlOutputFromFile('SetUp').getContent()) as SetUpPack;
