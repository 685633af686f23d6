import { askWorker, type WorkerReport } from './worker-report';

/** What several signals need and only one should pay for: made when first asked for. */
export interface Surroundings {
  /** The window of an empty frame, which no script of the page has touched. Throws where there is none. */
  frame(): Window & typeof globalThis;
  /** What a worker sees of the same browser. */
  worker(): Promise<WorkerReport>;
  /** Takes the frame out of the page again. */
  end(): void;
}

export function browserSurroundings(): Surroundings {
  let frame: HTMLIFrameElement | undefined;
  let report: Promise<WorkerReport> | undefined;
  return {
    frame: () => {
      frame ??= emptyFrame();
      return frame.contentWindow as Window & typeof globalThis;
    },
    worker: () => {
      report ??= askWorker();
      return report;
    },
    end: () => frame?.remove(),
  };
}

/** Neither seen nor heard, and without room in the page's layout. */
function emptyFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.style.display = 'none';
  document.documentElement.append(frame);
  return frame;
}
