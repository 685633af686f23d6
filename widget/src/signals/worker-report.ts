import type { Plain } from './signal';

/** A worker's view of the browser. Drivers and extensions seldom change it there, too. */
export interface WorkerReport {
  readonly userAgent: Plain;
  readonly platform: Plain;
  readonly languages: Plain;
  readonly hardwareConcurrency: Plain;
  readonly webdriver: Plain;
  readonly zone: Plain;
  /** Vendor and renderer of its WebGL; empty where it has none. */
  readonly gpu: readonly string[];
}

/** The graphics are asked here, for a context may take longer to make than a page may be held up. */
const SOURCE = `const n = navigator, gpu = [];
try {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl');
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  gpu.push(gl.getParameter(names ? names.UNMASKED_VENDOR_WEBGL : gl.VENDOR));
  gpu.push(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
} catch (e) {}
postMessage({
  userAgent: n.userAgent, platform: n.platform, languages: String(n.languages),
  hardwareConcurrency: n.hardwareConcurrency, webdriver: n.webdriver === true,
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone, gpu,
})`;

/** Asks a worker; rejects with a `SecurityError` where the page's policy allows none. */
export function askWorker(): Promise<WorkerReport> {
  return new Promise<WorkerReport>((resolve, reject) => {
    const url = URL.createObjectURL(new Blob([SOURCE], { type: 'text/javascript' }));
    const worker = new Worker(url);
    const end = () => {
      worker.terminate();
      URL.revokeObjectURL(url);
    };
    worker.onmessage = ({ data }: MessageEvent<WorkerReport>) => {
      end();
      resolve(data);
    };
    worker.onerror = () => {
      end();
      reject(new DOMException('', 'SecurityError'));
    };
  });
}
