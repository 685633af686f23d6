import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { bundle } from './bundle.mjs';

const OUT = new URL('../dist/', import.meta.url);
const LANGUAGES = new URL('../src/texts/languages/', import.meta.url);
const BUDGET_KB = { main: 15, total: 30 };
const LICENSE = '/*! Stile, Apache-2.0 */\n';

async function text(options) {
  const result = await bundle({ ...options, minify: true, write: false });
  return LICENSE + result.outputFiles[0].text;
}

/** The languages, without the one that is built in, as small as JSON can be. */
async function languages() {
  const files = (await readdir(LANGUAGES)).filter((file) => file !== 'en.json').sort();
  const read = async (file) => JSON.stringify(JSON.parse(await readFile(new URL(file, LANGUAGES))));
  return Promise.all(files.map(async (file) => [file.replace('.json', ''), await read(file)]));
}

const forms = await text({ entryPoints: ['src/forms/index.ts'], format: 'esm' });
const hashOf = (content) => createHash('sha256').update(content).digest('hex').slice(0, 12);
const formsName = `forms.${hashOf(forms)}.js`;
const texts = await languages();
const textsHash = hashOf(JSON.stringify(texts));
const entry = (format) =>
  text({
    entryPoints: ['src/main.ts'],
    format,
    define: { FORMS_CHUNK: JSON.stringify(formsName), TEXTS_HASH: JSON.stringify(textsHash) },
    // A script has no address of its own; it finds its tag.
    logOverride: { 'empty-import-meta': 'silent' },
  });
const main = await entry('iife');

await rm(OUT, { recursive: true, force: true });
await mkdir(new URL('stile/', OUT), { recursive: true });
await writeFile(new URL('stile.js', OUT), main);
await writeFile(new URL('stile.mjs', OUT), await entry('esm'));
await copyFile('types/stile.d.ts', new URL('stile.d.ts', OUT));
await writeFile(new URL(`stile/${formsName}`, OUT), forms);
for (const [code, json] of texts) {
  await writeFile(new URL(`stile/text-${code}.${textsHash}.json`, OUT), json);
}

const kb = (code) => gzipSync(code, { level: 9 }).length / 1024;
// A page speaks one language: the largest stands for it.
const language = Math.max(...texts.map(([, json]) => kb(json)));
const sizes = { main: kb(main) + language, total: kb(main) + language + kb(forms) };
for (const [name, size] of Object.entries(sizes)) {
  const over = size > BUDGET_KB[name];
  console.log(
    `${name} ${size.toFixed(2)} KB gz of ${BUDGET_KB[name]}${over ? ': OVER BUDGET' : ''}`,
  );
  if (over) process.exitCode = 1;
}
