// Checks one captchaVerifyParam as a back end does, by the vendor's current client (ACS3-HMAC-SHA256):
//   node verify.mjs <captchaVerifyParam>
import captcha from '@alicloud/captcha20230305';
import { $OpenApiUtil } from '@alicloud/openapi-core';

const { default: Client, VerifyIntelligentCaptchaRequest } = captcha;
const env = process.env;

// Made once, shared by all requests.
const client = new Client(
  new $OpenApiUtil.Config({
    accessKeyId: env.ALIBABA_CLOUD_ACCESS_KEY_ID ?? 'stile-demo',
    accessKeySecret: env.ALIBABA_CLOUD_ACCESS_KEY_SECRET,
    endpoint: env.STILE_ENDPOINT ?? '127.0.0.1:8080',
    protocol: env.STILE_PROTOCOL ?? 'HTTP',
    connectTimeout: 5000,
    readTimeout: 5000,
  }),
);

/** Whether the visitor has passed; throws when the service could not be asked. */
async function verify(captchaVerifyParam, sceneId) {
  const request = new VerifyIntelligentCaptchaRequest({ captchaVerifyParam, sceneId });
  const { body } = await client.verifyIntelligentCaptcha(request);
  console.log(`verifyCode=${body.result?.verifyCode} requestId=${body.requestId}`);
  return body.result?.verifyResult === true;
}

try {
  const passed = await verify(process.argv[2] ?? '', env.STILE_SCENE ?? 'puzzle01');
  process.exitCode = passed ? 0 : 1;
} catch (error) {
  // The usual samples let the visitor pass here; a login should not. Only the code is printed: the
  // message of a wrong signature repeats the whole call.
  console.error(`unknown: ${error.code}`);
  process.exitCode = 2;
}
