/** The module, once it has been given a name that the compiler can find. */
import { init, initAliyunCaptcha } from '../stile';

void init({ SceneId: 'login', success() {} }).then((instance) => instance.show());
void initAliyunCaptcha({ SceneId: 'login', captchaVerifyCallback() {} });
