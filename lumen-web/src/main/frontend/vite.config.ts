import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const root = dirname(fileURLToPath(import.meta.url));

const pages = ['', 'portal', 'console'].flatMap(folder =>
  readdirSync(join(root, folder)).filter(name => name.endsWith('.html')).map(name => join(root, folder, name)));

/** A sheet that a script imports is text for a constructed sheet; only pages link sheets. */
const sheetsAsText: Plugin = {
  name: 'sheets-as-text',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith('.css') || !importer?.endsWith('.ts')) return null;
    const resolved = await this.resolve(source, importer, { skipSelf: true });
    return resolved && `${resolved.id}?inline`;
  },
};

/** Each screen is a page of its own; everything beside the pages lies hashed in assets/. */
export default defineConfig({
  root,
  plugins: [sheetsAsText],
  logLevel: 'warn',
  build: {
    outDir: '../../../target/screens',
    emptyOutDir: true,
    target: ['chrome116', 'firefox124', 'safari17.4'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: pages },
  },
});
