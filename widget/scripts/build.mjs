import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { bundle } from './bundle.mjs';

const OUT = new URL('../dist/', import.meta.url);
const LANGUAGES = new URL('../src/texts/languages/', import.meta.url);
const LICENSE = '/*! Stile, Apache-2.0 */\n';

/**
 * What a page loads before the visitor acts, and what a puzzle needs in all besides its picture, in
 * KB as the server compresses them. The build fails beyond.
 */
const BUDGETS_KB = { 'before the visitor acts': 15, 'a puzzle in all': 30, 'any other form': 36 };

async function text(options) {
  const result = await bundle({ ...options, minify: true, write: false });
  return LICENSE + result.outputFiles[0].text;
}

const hashOf = (content) => createHash('sha256').update(content).digest('hex').slice(0, 12);

/** A part that is loaded when it is needed, under a name that changes with its content. */
async function chunk(name, entryPoint, define = {}) {
  const code = await text({ entryPoints: [entryPoint], format: 'esm', define });
  return { name: `${name}.${hashOf(code)}.js`, code };
}

/** The languages, without the one that is built in, as small as JSON can be. */
async function languages() {
  const files = (await readdir(LANGUAGES)).filter((file) => file !== 'en.json').sort();
  const read = async (file) => JSON.stringify(JSON.parse(await readFile(new URL(file, LANGUAGES))));
  return Promise.all(files.map(async (file) => [file.replace('.json', ''), await read(file)]));
}

const named = (file) => JSON.stringify(file.name);

const work = await chunk('work', 'src/work/index.ts');
const signals = await chunk('signals', 'src/signals/index.ts');
const plain = await chunk('plain', 'src/forms/plain/index.ts');
const forms = await chunk('forms', 'src/forms/index.ts', {
  WORK_CHUNK: named(work),
  PLAIN_CHUNK: named(plain),
});
const texts = await languages();
const textsHash = hashOf(JSON.stringify(texts));
const entry = (format) =>
  text({
    entryPoints: ['src/main.ts'],
    format,
    define: {
      FORMS_CHUNK: named(forms),
      SIGNALS_CHUNK: named(signals),
      TEXTS_HASH: JSON.stringify(textsHash),
    },
    // A script has no address of its own; it finds its tag.
    logOverride: { 'empty-import-meta': 'silent' },
  });
const main = await entry('iife');
const webview = await text({ entryPoints: ['src/webview/index.ts'], format: 'iife' });

await rm(OUT, { recursive: true, force: true });
await mkdir(new URL('stile/', OUT), { recursive: true });
await writeFile(new URL('stile.js', OUT), main);
await writeFile(new URL('stile.mjs', OUT), await entry('esm'));
await writeFile(new URL('webview.js', OUT), webview);
await copyFile('types/stile.d.ts', new URL('stile.d.ts', OUT));
for (const { name, code } of [forms, plain, signals, work])
  await writeFile(new URL(`stile/${name}`, OUT), code);
for (const [code, json] of texts)
  await writeFile(new URL(`stile/text-${code}.${textsHash}.json`, OUT), json);

const kb = (code) => gzipSync(code, { level: 9 }).length / 1024;
const sizes = {
  script: kb(main),
  // A page speaks one language: the largest stands for it.
  language: Math.max(...texts.map(([, json]) => kb(json))),
  forms: kb(forms.code),
  plain: kb(plain.code),
  signals: kb(signals.code),
  work: kb(work.code),
};
for (const [name, size] of Object.entries(sizes)) console.log(`${name}: ${size.toFixed(2)} KB gz`);

const all = Object.values(sizes).reduce((sum, size) => sum + size, 0);
const spent = {
  'before the visitor acts': sizes.script + sizes.language,
  'a puzzle in all': all - sizes.plain,
  'any other form': all,
};
for (const [what, limit] of Object.entries(BUDGETS_KB)) {
  const over = spent[what] > limit;
  console.log(`${what}: ${spent[what].toFixed(2)} of ${limit} KB gz${over ? ': OVER BUDGET' : ''}`);
  if (over) process.exitCode = 1;
}
