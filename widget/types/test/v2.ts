/** V2 as pages use it. The compiler is the test: it must accept all of this. */
import type { CaptchaOptions, VerifyAnswer } from '../stile';

declare function judge(captchaVerifyParam: string): Promise<{ passed: boolean; orderId: string }>;

export const promised: CaptchaOptions = {
  SceneId: 'login',
  mode: 'popup',
  button: '#captcha-button',
  immediate: true,
  autoRefresh: false,
  async captchaVerifyCallback(captchaVerifyParam) {
    const { passed, orderId } = await judge(captchaVerifyParam);
    return { captchaResult: passed, bizResult: orderId };
  },
  onBizResultCallback: (bizResult) => console.log(bizResult),
};

export const returned: CaptchaOptions = {
  SceneId: 'login',
  mode: 'embed',
  element: '#captcha-element',
  captchaVerifyCallback: (): VerifyAnswer => ({ captchaResult: true }),
};

export const handedBack: CaptchaOptions = {
  SceneId: 'login',
  captchaVerifyCallback(captchaVerifyParam, answer) {
    void judge(captchaVerifyParam).then(({ passed }) => answer({ captchaResult: passed }));
  },
};

/** A traceless scene: the silent attempt comes here first, and after a no that of the second form. */
export const traceless: CaptchaOptions = {
  SceneId: 'login',
  mode: 'popup',
  button: '#login',
  captchaVerifyCallback: async (captchaVerifyParam) => {
    const { passed } = await judge(captchaVerifyParam);
    return { captchaResult: passed };
  },
};

export const without: CaptchaOptions = { SceneId: 'login', captchaVerifyCallback() {} };
