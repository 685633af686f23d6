import { type Ref, useEffect, useId, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { loadStile } from './load-stile';
import type { CaptchaInstance, Language } from './stile';

export interface CaptchaHandle {
  /** Opens the window of a `popup`. */
  show(): void;
}

export interface CaptchaProps {
  /** The widget's address, as `https://captcha.example.com/stile.js`. */
  script: string;
  prefix: string;
  scene: string;
  mode?: 'popup' | 'embed';
  language?: Language;
  /** A pass: send the parameter to the back end, unchanged. It counts once, within 90 seconds. */
  onPass: (captchaVerifyParam: string) => void;
  /** The captcha can't start, or can't go on. */
  onError?: (code: string) => void;
  ref?: Ref<CaptchaHandle>;
}

/** A captcha that lives as long as it is mounted. For another one after a use, give it a new `key`. */
export function Captcha(props: CaptchaProps) {
  const { script, prefix, scene, mode = 'popup', language = 'en', ref } = props;
  const id = useId();
  const instance = useRef<CaptchaInstance>(undefined);
  // Callbacks of the last render, so that a new function is no reason to start anew.
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    let mounted = true;
    const fail = (code: string) => mounted && latest.current.onError?.(code);
    loadStile(script)
      .then((init) => {
        if (!mounted) return undefined;
        const common = {
          SceneId: scene,
          prefix,
          language,
          success: (param: string) => mounted && latest.current.onPass(param),
          onError: ({ code }: { code: string }) => fail(code),
          getInstance: (started: CaptchaInstance) => {
            if (mounted) instance.current = started;
            else started.destroyCaptcha();
          },
        };
        const element = `#${id}`;
        return mode === 'embed' ? init({ ...common, mode, element }) : init({ ...common, mode });
      })
      .catch(() => fail('Network'));
    return () => {
      mounted = false;
      instance.current?.destroyCaptcha();
      instance.current = undefined;
    };
  }, [script, prefix, scene, mode, language, id]);

  useImperativeHandle(ref, () => ({ show: () => instance.current?.show() }), []);

  return <div id={id} />;
}
