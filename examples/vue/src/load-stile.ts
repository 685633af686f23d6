import type { InitCaptcha } from './stile';

let loading: Promise<InitCaptcha> | undefined;

/** Loads the widget once for a page, when the first component needs it; a failure may be tried again. */
export function loadStile(src: string): Promise<InitCaptcha> {
  loading ??= new Promise<InitCaptcha>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () =>
      window.initAliyunCaptcha
        ? resolve(window.initAliyunCaptcha)
        : reject(new Error(`${src} is not the widget`));
    script.onerror = () => {
      script.remove();
      reject(new Error(`${src} could not be loaded`));
    };
    document.head.append(script);
  }).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
