import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plugins } from './plugins';
import { pretend, surroundings } from './testing';

test('plugins are counted', () => {
  pretend({ navigator: { plugins: [1, 2], mimeTypes: [1], pdfViewerEnabled: true } });
  assert.deepEqual(plugins.read(surroundings()), [2, 1, true]);
});

test('an older browser does not say whether it shows PDF', () => {
  pretend({ navigator: { plugins: [], mimeTypes: [] } });
  assert.deepEqual(plugins.read(surroundings()), [0, 0, 'unknown']);
});
