/**
 * Builds dist/: the panel and one file of texts per language under hashed names, files.js, which says those names, and
 * lumen.js, which has them built in.
 * Every file also lies there compressed. Fails when the widget is heavier than promised.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compressAll } from './compress.mjs';
import { minifiedCss } from './minified-css.mjs';
import { checkSizes } from './sizes.mjs';
import { textsModule } from './texts-module.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const messages = join(root, 'src/messages');

const shared = {
  bundle: true,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  target: ['chrome116', 'firefox124', 'safari17.4'],
  plugins: [minifiedCss],
  outdir: dist,
  absWorkingDir: root,
  logLevel: 'warning',
};

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });

const languages = (await readdir(messages)).filter(name => name.endsWith('.json')).map(name => basename(name, '.json'));
const modules = await build({
  ...shared,
  entryPoints: [
    { in: 'src/panel/panel.ts', out: 'panel' },
    ...languages.map(language => ({ in: `src/messages/${language}.json`, out: `texts-${language}` })),
  ],
  entryNames: '[name]-[hash]',
  plugins: [minifiedCss, textsModule],
  format: 'esm',
  metafile: true,
});

const names = Object.fromEntries(
  Object.entries(modules.metafile.outputs).map(([file, { entryPoint }]) => [entryPoint, basename(file)]));
const files = {
  panel: names['src/panel/panel.ts'],
  languages: Object.fromEntries(languages.map(language => [language, names[`src/messages/${language}.json`]])),
};

await writeFile(join(dist, 'files.js'), `export default ${JSON.stringify(files)}`);

await build({
  ...shared,
  entryPoints: [{ in: 'src/bubble/lumen.ts', out: 'lumen' }],
  format: 'iife',
  define: { LUMEN_FILES: JSON.stringify(files) },
});

const sizes = await compressAll(dist);
if (!checkSizes(sizes, files)) process.exitCode = 1;
