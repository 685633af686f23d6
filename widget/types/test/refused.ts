/** Mistakes. The compiler is the test: it must refuse each, or the expectation itself is an error. */
import { type CaptchaInstance, initAliyunCaptcha } from '../stile';

const success = () => {};
const captchaVerifyCallback = () => ({ captchaResult: true });
const SceneId = 'login';

// @ts-expect-error no scene
void initAliyunCaptcha({ success });
// @ts-expect-error neither style
void initAliyunCaptcha({ SceneId });
// @ts-expect-error both styles
void initAliyunCaptcha({ SceneId, success, captchaVerifyCallback });
// @ts-expect-error an option of V2 in V3
void initAliyunCaptcha({ SceneId, success, immediate: true });
// @ts-expect-error likewise
void initAliyunCaptcha({ SceneId, success, autoRefresh: false });
// @ts-expect-error likewise
void initAliyunCaptcha({ SceneId, success, onBizResultCallback: success });
// @ts-expect-error an option of V3 in V2
void initAliyunCaptcha({ SceneId, captchaVerifyCallback, fail: success });
// @ts-expect-error an answer without its result
void initAliyunCaptcha({ SceneId, captchaVerifyCallback: () => ({ bizResult: true }) });
// @ts-expect-error an answer of another type
void initAliyunCaptcha({ SceneId, captchaVerifyCallback: async () => true });
// @ts-expect-error embed without a place
void initAliyunCaptcha({ SceneId, success, mode: 'embed' });
// @ts-expect-error likewise
void initAliyunCaptcha({ SceneId, success, mode: 'embed', element: null });
// @ts-expect-error no such mode
void initAliyunCaptcha({ SceneId, success, mode: 'inline' });
// @ts-expect-error an ISO code where the interface has its own
void initAliyunCaptcha({ SceneId, success, language: 'zh' });
// @ts-expect-error likewise
void initAliyunCaptcha({ SceneId, success, language: 'id' });
// @ts-expect-error no such region
void initAliyunCaptcha({ SceneId, success, region: 'eu' });
// @ts-expect-error an element instead of a selector
void initAliyunCaptcha({ SceneId, success, button: document.body });
// @ts-expect-error a text instead of a number
void initAliyunCaptcha({ SceneId, success, timeout: '5000' });
// @ts-expect-error a mistyped key
void initAliyunCaptcha({ SceneId, success, upLang: { en: { PUZZLETIP: '' } } });
// @ts-expect-error a mistyped option
void initAliyunCaptcha({ SceneId, success, onClosed: success });
// @ts-expect-error a callback that wants something else
void initAliyunCaptcha({ SceneId, success: (param: number) => param });
// @ts-expect-error no such reason
void initAliyunCaptcha({ SceneId, success, onClose: (reason) => reason === 'closed' });
// @ts-expect-error region and prefix are all that it holds
window.AliyunCaptchaConfig = { SceneId };
// @ts-expect-error it may not be there yet
window.initAliyunCaptcha({ SceneId, success });

declare const instance: CaptchaInstance;
// @ts-expect-error no such method
instance.close();
// @ts-expect-error it takes nothing, and tells by `success`
void instance.startTracelessVerification(true).then(success);
