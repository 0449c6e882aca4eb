// The hand-written documents name what is there: rooms, verbs, functions, codes, commands; their links lead somewhere.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { FUNCTIONS } from '#entry/function-table';
import { choiceLabel, say, tabTitle } from '#messages/vi';
import { SETTING_NAMES } from '#messages/vi/settings';
import { CHOICES, type ChoiceName } from '#schema/choices';
import { codesOf } from '#schema/define';
import { TABLES } from '#schema/tables';
import { allVerbs } from '#test/bundle/verbs';
import { documentText } from '#test/docs/bundled';
import { sampleBook } from '#test/front-door/book';
import { sheetOf } from '#test/local/test-sheet';
import { runDay } from '#tools/simulate/day';
import { summaryOf } from '#tools/simulate/summary';

const DOCUMENTS = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const README = documentText('README.md');
const GUIDE = documentText('docs/huong-dan.md');
const GLOSSARY = documentText('docs/glossary.md');

/** Anchors of a document's headings, as GitHub makes them. */
const anchorsOf = (file: string): Set<string> => {
  const headings = [...documentText(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
};

const verbs = allVerbs().map((verb) => ({ ...verb, label: say(verb.caption) }));

describe('the guide', () => {
  test.each(Object.keys(FUNCTIONS))('explains %s', (name) => {
    expect(GUIDE).toContain(name);
  });

  test.each(verbs.map(({ label }) => label))('names the menu item “%s”', (label) => {
    expect(GUIDE).toContain(label);
  });

  test.each(['guide', 'overview', ...Object.keys(TABLES)].map(tabTitle))('lists the tab %s', (title) => {
    expect(GUIDE).toContain(`| ${title} |`);
  });

  const host = sampleBook();
  host.addSheet('Bảng riêng');
  const own = sheetOf(host, 'Bảng riêng');
  const shown = (formula: string, format: string): string => {
    own.setFormat('A1', format);
    expect(own.type('A1', formula).accepted).toBe(true);
    const text = own.display('A1');
    own.clear('A1');
    return text;
  };

  const examples = [...GUIDE.matchAll(/^\| `(=CCHC_.+?\))` \| (.+?) \|$/gm)].map(
    ([, formula = '', text = '']) => [formula, text] as const,
  );

  test('has examples', () => {
    expect(examples.length).toBeGreaterThan(8);
  });

  test.each(examples)('%s gives %s', (formula, text) => {
    expect(shown(formula, text.endsWith('%') ? '0%' : '')).toBe(text);
  });

  const blocks = [...GUIDE.matchAll(/^=CCHC_.+$/gm)].map(([formula]) => formula);

  test.each(blocks)('%s fills a block', (formula) => {
    expect(shown(formula, '')).not.toMatch(/^$|^#|Tham số|Trang «|Chưa tính được/);
  });

  test('quotes settings by their names and defaults', () => {
    const rows = [
      ...((GUIDE.split('## Cài đặt')[1] ?? '').split('## ')[0]?.matchAll(/^\| (.+?) \| (.+?) \|$/gm) ?? []),
    ];
    const names = new Set<string>(Object.values(SETTING_NAMES));
    const quoted = rows
      .map(([, name = '']) => name)
      .slice(1)
      .filter((name) => !/^-+$/.test(name));
    expect(quoted.length).toBeGreaterThan(5);
    expect(quoted.filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('the README', () => {
  const rooms = readdirSync('src', { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );

  test.each(rooms)('has a line for src/%s in its table of rooms', (room) => {
    expect(README).toContain(`| \`src/${room}\` |`);
  });

  test('has the verbs in their order', () => {
    const rows = [...README.matchAll(/^\| (.+?) \| `(\w+)` \|$/gm)].map(([, label, handler]) => [label, handler]);
    expect(rows).toEqual(verbs.map(({ label, handler }) => [label, handler]));
  });

  test('shows what npm run simulate really prints', () => {
    const printed = new Set(summaryOf(runDay(sampleBook())).split('\n'));
    const [, block = ''] = /```\n(SỔ THEO DÕI[\s\S]*?)```/.exec(README) ?? [];
    const lines = block.split('\n').filter((line) => line !== '' && line !== '…');
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => !printed.has(line))).toEqual([]);
  });
});

test.each(Object.keys(CHOICES) as ChoiceName[])('the glossary has every code and label of %s', (set) => {
  expect(GLOSSARY).toContain(`\`${set}\``);
  expect(codesOf(set).filter((code) => !GLOSSARY.includes(`\`${code}\``))).toEqual([]);
  expect(
    codesOf(set)
      .map((code) => choiceLabel(set, code))
      .filter((label) => !GLOSSARY.includes(label)),
  ).toEqual([]);
});

describe.each(DOCUMENTS)('%s', (file) => {
  const text = documentText(file);

  test('links lead somewhere', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const broken = links.filter((link) => {
      const [place = '', anchor] = link.split('#');
      const target = place === '' ? file : path.posix.join(path.posix.dirname(file), place);
      return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).has(anchor));
    });
    expect(broken).toEqual([]);
  });

  test('commands are there', () => {
    const { scripts } = JSON.parse(documentText('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm (?:run )?(build|test|start|simulate|lint|fix|docs|bench|deploy|\w+:\w+)\b/g)];
    expect(named.map(([, name = '']) => name).filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test('source files that it names are there', () => {
    const named = [...text.matchAll(/`((?:src|local|test|tools|sidebar)\/[\w./-]+\.(?:ts|tsx|mjs))`/g)].map(
      ([, name = '']) => name,
    );
    expect(named.filter((name) => !existsSync(name))).toEqual([]);
  });
});
