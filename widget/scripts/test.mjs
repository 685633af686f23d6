import { spawnSync } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { bundle } from './bundle.mjs';

const OUT = '.cache/test';

const files = await readdir('src', { recursive: true });
const tests = files.filter((file) => file.endsWith('.test.ts')).map((file) => `src/${file}`);

await rm(OUT, { recursive: true, force: true });
const built = await bundle({
  entryPoints: tests,
  outdir: OUT,
  outbase: 'src',
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  platform: 'node',
  define: {
    FORMS_CHUNK: '"forms.js"',
    SIGNALS_CHUNK: '"signals.js"',
    WORK_CHUNK: '"work.js"',
    PLAIN_CHUNK: '"plain.js"',
  },
  sourcemap: 'inline',
  metafile: true,
});

const outputs = Object.keys(built.metafile.outputs);
const run = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...outputs], {
  stdio: 'inherit',
});
process.exitCode = run.status ?? 1;
