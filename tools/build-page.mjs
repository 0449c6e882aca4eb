// Builds one page of dist/: script and style in one ASCII file that HtmlService may not cut. Knows no page but by its folder.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { codedText } from './coded-text.mjs';

/** Pages by their file in dist/: what starts each, and the catalogues that it says. */
export const PAGES = {
  'Sidebar.html': { entry: 'sidebar/main.tsx', texts: 'sidebar/parts/texts.ts' },
  'Score.html': { entry: 'sidebar/score/main.tsx', texts: 'sidebar/score/texts.ts' },
  'Report.html': { entry: 'sidebar/report/main.tsx', texts: 'sidebar/report/texts.ts' },
};

/** HtmlService cuts `//…` out of inline scripts and a stray `<!--` hides the end tag: neither may reach the page. */
const safeForHtmlService = (script) => {
  const safe = script
    .replaceAll('://', ':/\\/')
    .replaceAll('<!--', '<\\!--')
    .replace(/(["'])<\?/g, '$1<\\?');
  const place = safe.search(/\/\/|<\?/);
  if (place >= 0)
    throw new Error(`The page's script holds '//' or '<?': …${safe.slice(Math.max(0, place - 60), place + 60)}…`);
  return safe;
};

/** Catalogues that a page says: what its texts are made of. */
const cataloguesOf = (text) =>
  [...text.matchAll(/'#messages\/(vi\/[\w/-]+)'/g)].map(([, name]) => `src/messages/${name}.ts`);

/** In every page but the sidebar `parts/words` says the page's own texts. */
const ownTexts = (file) => ({
  name: 'own-texts',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\/texts$/ }, ({ importer }) =>
      importer.endsWith(path.join('parts', 'words.ts')) ? { path: file } : undefined,
    ),
});

/** The text of a page; `root` is the project's folder. */
export const pageText = async (root, { entry, texts }) => {
  const file = path.join(root, texts);
  const catalogues = cataloguesOf(await readFile(file, 'utf8')).map((name) => path.join(root, name));
  const { plugins, define } = await codedText(catalogues);
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    outdir: 'dist',
    format: 'iife',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    legalComments: 'none',
    supported: { 'template-literal': false },
    define: { ...define, 'process.env.NODE_ENV': '"production"' },
    plugins: [ownTexts(file), ...plugins],
    logLevel: 'warning',
  });
  const text = (ending) => outputFiles.find((output) => output.path.endsWith(ending))?.text ?? '';
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<base target="_top">
<title>S&#7893; CCHC</title>
<meta charset="utf-8">
<style>${text('.css')}</style>
</head>
<body>
<div id="app"></div>
<script>${safeForHtmlService(text('.js'))}</script>
</body>
</html>
`;
};
