import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

/** Lets a script import a style sheet as minified text. */
export const minifiedCss = {
  name: 'minified-css',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        loader: 'css', minify: true, target: build.initialOptions.target,
      });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};
