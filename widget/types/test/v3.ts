/** V3 as pages use it. The compiler is the test: it must accept all of this. */
import type { CaptchaError, CaptchaInstance, CloseReason, Failure } from '../stile';

declare function send(captchaVerifyParam: string): Promise<boolean>;

window.AliyunCaptchaConfig = { region: 'cn', prefix: 'shop01' };

window.initAliyunCaptcha?.({ SceneId: 'login', success: send });

const nulls = { element: null, button: null, prefix: undefined, region: null };
window.initAliyunCaptcha?.({ SceneId: 'login', mode: 'popup', ...nulls, success() {} });

let captcha: CaptchaInstance | undefined;
const failures: Failure[] = [];
const errors: CaptchaError[] = [];
const closed: CloseReason[] = [];

export const started: Promise<CaptchaInstance> | undefined = window.initAliyunCaptcha?.({
  SceneId: 'login',
  prefix: 'shop01',
  region: 'sgp',
  mode: 'embed',
  element: '#captcha-element',
  button: '#captcha-button',
  success: async (captchaVerifyParam) => {
    const length: number = captchaVerifyParam.length;
    if (!(await send(captchaVerifyParam))) console.log(length);
  },
  fail: (failure) => failures.push(failure),
  getInstance: (instance) => {
    captcha = instance;
  },
  onError: (error) => {
    errors.push(error);
    if (error.code === 'Timeout' || error.code === 'IllegalScene') console.warn(error.msg);
  },
  onClose: (reason) => {
    closed.push(reason);
    if (reason === 'userDismiss') captcha?.destroyCaptcha();
  },
  language: 'en',
  upLang: { en: { PUZZLE_TIP: 'Fit the piece', SUCCESS: 'Done' }, cn: {} },
  slideStyle: { width: 360, height: '40px' },
  rem: 0.5,
  zIndex: 20_000,
  timeout: 10_000,
  captchaLogoImg: 'https://shop.example/logo.png',
  disableMaskClick: true,
  showErrorTip: false,
  delayBeforeSuccess: false,
  dualStack: true,
  server: ['captcha-b.example.com'],
  UserCertifyId: 'shop01_7G47iByes3',
  EncryptedSceneId: 'dG9rZW4=',
});

/** A page that starts by itself, whatever the scene's form. */
export const onSubmit = (): void => captcha?.startTracelessVerification();

captcha?.show();
captcha?.hide();
captcha?.refresh();
captcha?.reset();
captcha?.verify();
captcha?.destroy();
captcha?.startTracelessVerification();
export const session: string | undefined = captcha?.getSessionId();
