// docs/workbook.md says what the schema says: it is generated, and this fails when it is stale.
import { documentText, exportsOf } from '#test/docs/bundled';

test('docs/workbook.md is what `npm run docs` would write', async () => {
  const { describeWorkbook } = await exportsOf('tools/describe-text.ts');
  expect(documentText('docs/workbook.md')).toBe((describeWorkbook as () => string)());
});
