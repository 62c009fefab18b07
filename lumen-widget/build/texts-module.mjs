import { readFile } from 'node:fs/promises';

/** Turns a catalogue of texts into a module with one export; by itself the bundler would add one for every text. */
export const textsModule = {
  name: 'texts-module',
  setup(build) {
    build.onLoad({ filter: /messages[\\/][\w-]+\.json$/ }, async ({ path }) => ({
      contents: `export default ${JSON.stringify(JSON.parse(await readFile(path, 'utf8')))}`,
      loader: 'js',
    }));
  },
};
