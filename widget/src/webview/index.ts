import type { CaptchaOptions } from '../../types/stile';
import { handOver, type View } from './hand-over';

/** The script of `/webview.html`: its address says what to show, an app or a frame's page gets the pass. */
const asked = new URLSearchParams(location.search);
const given = (name: string) => asked.get(name) ?? undefined;
const place = document.getElementById('captcha') as HTMLElement;
place.style.maxWidth = '400px';
place.style.margin = '0 auto';

const origins = (
  document.querySelector<HTMLMetaElement>('meta[name="stile-frame-ancestors"]')?.content ?? ''
)
  .split(' ')
  .filter((origin) => origin !== '');

/** `embed` shows the form in the page, `popup` opens its window, `traceless` looks silently first. */
const way = given('mode') ?? 'embed';

/** Unchecked: the widget says of each option what is wrong with it. */
const options: unknown = {
  SceneId: given('sceneId'),
  prefix: given('prefix'),
  language: given('language'),
  UserCertifyId: given('userCertifyId'),
  EncryptedSceneId: given('encryptedSceneId'),
  mode: way === 'embed' ? 'embed' : 'popup',
  element: '#captcha',
  success: (param: string) => handOver(param, window as View, origins),
  onError: ({ code }: { code: string }) => {
    place.textContent = code;
  },
  getInstance: (instance: { show(): void; startTracelessVerification(): void }) => {
    if (way === 'popup') instance.show();
    if (way === 'traceless') instance.startTracelessVerification();
  },
};
void window.initAliyunCaptcha?.(options as CaptchaOptions);
