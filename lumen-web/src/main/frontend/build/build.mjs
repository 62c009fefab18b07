/**
 * Builds target/screens: the pages, and under hashed names their scripts and sheets, each also compressed.
 * Fails when the first load of a screen is heavier than promised.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compressAll } from '../../../../../lumen-widget/build/compress.mjs';
import { checkFirstLoads } from './first-load.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const screens = join(root, '../../../target/screens');

const { output } = await build({ root, configFile: join(root, 'vite.config.ts') });

const sizes = {};
for (const folder of ['', 'portal', 'console', 'assets']) {
  const found = await compressAll(join(screens, folder));
  for (const [name, size] of Object.entries(found)) sizes[join(folder, name)] = size;
}
const pages = Object.keys(sizes).filter(name => name.endsWith('.html'));
const html = Object.fromEntries(await Promise.all(pages.map(async page => [page, await readFile(join(screens, page), 'utf8')])));
if (!checkFirstLoads(html, output, sizes)) process.exitCode = 1;
