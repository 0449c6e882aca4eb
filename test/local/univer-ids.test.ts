// The page listens to Univer by ids that are texts: each of them is one of Univer's.
import { readFileSync } from 'node:fs';

const UNIVER = ['sheets', 'sheets-ui', 'ui'].map((name) =>
  readFileSync(`node_modules/@univerjs/${name}/lib/es/index.js`, 'utf8'),
);
const PAGE = ['edits', 'grid', 'shape'].map((name) => readFileSync(`local/page/grid/${name}.ts`, 'utf8')).join('\n');

test('the ids that the page hears of and sends are Univer’s', () => {
  const heard = [...PAGE.matchAll(/'(sheet\.(?:command|mutation)\.[a-z-]+)'/g)].map(([, id]) => id);
  const sent = [...PAGE.matchAll(/mutate\((?:\w+, )?'([a-z-]+)'|'((?:insert|remove)-(?:rows?|col))'/g)];
  const ids = new Set([...heard, ...sent.map(([, one, other]) => `sheet.mutation.${one ?? other}`)]);
  expect(ids.size).toBeGreaterThan(20);
  expect([...ids].filter((id) => !UNIVER.some((code) => code.includes(`"${id}"`)))).toEqual([]);
});
