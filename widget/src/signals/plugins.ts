import type { Signal } from './signal';

/** How many plugins and file types the browser knows, and whether it shows PDF: counts, no names. */
export const plugins: Signal = {
  name: 'plugins',
  read: () => [
    navigator.plugins.length,
    navigator.mimeTypes.length,
    navigator.pdfViewerEnabled ?? 'unknown',
  ],
};
