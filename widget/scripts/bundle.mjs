import { readFile } from 'node:fs/promises';
import { build, transform } from 'esbuild';

/** Style sheets are imported as text, so that they can be adopted without an inline style. */
const cssAsText = {
  name: 'css-as-text',
  setup(api) {
    api.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const css = await transform(await readFile(path, 'utf8'), {
        loader: 'css',
        minify: true,
        target: ['chrome100', 'firefox100', 'safari15'],
      });
      return { contents: css.code.trim(), loader: 'text' };
    });
  },
};

/** Bundles as the product is bundled; the tests use it too, so that they run what is shipped. */
export function bundle(options) {
  return build({
    bundle: true,
    target: 'es2021',
    charset: 'utf8',
    logLevel: 'warning',
    legalComments: 'none',
    plugins: [cssAsText],
    ...options,
  });
}
