// The same by the vendor's older client for any API, which signs with HMAC-SHA1 (RPC, version 1.0):
//   node verify-rpc.mjs <captchaVerifyParam>
import { RPCClient } from '@alicloud/pop-core';

const env = process.env;

// Made once, shared by all requests.
const client = new RPCClient({
  accessKeyId: env.ALIBABA_CLOUD_ACCESS_KEY_ID ?? 'stile-demo',
  accessKeySecret: env.ALIBABA_CLOUD_ACCESS_KEY_SECRET,
  endpoint: `${env.STILE_PROTOCOL ?? 'http'}://${env.STILE_ENDPOINT ?? '127.0.0.1:8080'}`.toLowerCase(),
  apiVersion: '2023-03-05',
});

/** Whether the visitor has passed; throws when the service could not be asked. */
async function verify(CaptchaVerifyParam, SceneId) {
  const reply = await client.request(
    'VerifyIntelligentCaptcha',
    { CaptchaVerifyParam, SceneId },
    // In the body: a URL has no room for a long parameter everywhere, and stands in logs.
    { method: 'POST', timeout: 5000 },
  );
  console.log(`verifyCode=${reply.Result?.VerifyCode} requestId=${reply.RequestId}`);
  return reply.Result?.VerifyResult === true;
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
