// Calls Stile with the vendor's Node clients, as the Java tests say: a JSON object on each line of
// standard input, one on each line of standard output. Ends when its input ends.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(import.meta.url);
const captcha = require('@alicloud/captcha20230305');
const { $OpenApiUtil } = require('@alicloud/openapi-core');
const { RuntimeOptions } = require('@darabonba/typescript');
const { RPCClient } = require('@alicloud/pop-core');

const present = (object) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

/** `@alicloud/captcha20230305`, signature V3 unless `config.v1`. */
class CaptchaClient {
  constructor(config) {
    this.v1 = config.v1;
    this.client = new captcha.default(
      new $OpenApiUtil.Config({
        accessKeyId: config.id,
        accessKeySecret: config.secret,
        securityToken: config.securityToken,
        endpoint: config.endpoint,
        protocol: config.tls ? 'HTTPS' : 'HTTP',
        signatureAlgorithm: config.v1 ? 'v2' : undefined,
        // Three seconds unless told otherwise; a busy machine needs longer for a megabyte.
        readTimeout: 30_000,
      }),
    );
  }

  async verifyIntelligentCaptcha({ parameter, sceneId }) {
    const answer = await this.client.verifyIntelligentCaptcha(
      new captcha.VerifyIntelligentCaptchaRequest(
        present({ captchaVerifyParam: parameter, sceneId }),
      ),
    );
    const { result, ...body } = answer.body;
    return { status: answer.statusCode, ...body, ...result };
  }

  async verifyCaptcha({ parameter }) {
    const answer = await this.client.verifyCaptcha(
      new captcha.VerifyCaptchaRequest(present({ captchaVerifyParam: parameter })),
    );
    const { result, ...body } = answer.body;
    return { status: answer.statusCode, ...body, ...result };
  }

  async call({ action, version, parameters, nonce }) {
    const params = {
      action,
      version,
      protocol: this.client._protocol,
      pathname: '/',
      method: 'POST',
      authType: 'AK',
      style: 'RPC',
      reqBodyType: 'formData',
      bodyType: 'json',
    };
    const request = new $OpenApiUtil.OpenApiRequest({
      body: parameters,
      query: this.v1 && nonce ? { SignatureNonce: nonce } : {},
      headers: !this.v1 && nonce ? { 'x-acs-signature-nonce': nonce } : {},
    });
    const answer = await this.client.callApi(
      new $OpenApiUtil.Params(params),
      request,
      new RuntimeOptions({}),
    );
    return { status: answer.statusCode, ...lowerCamel(answer.body) };
  }

  thrown(error) {
    return {
      exception: error.name,
      code: error.code,
      message: error.message,
      status: error.statusCode,
      requestId: error.requestId,
    };
  }
}

/** `@alicloud/pop-core`, signature V1, all in the form or all in the query. */
class PopClient {
  constructor(config) {
    this.options = { method: config.method, timeout: 30_000 };
    this.client = new RPCClient(
      present({
        accessKeyId: config.id,
        accessKeySecret: config.secret,
        securityToken: config.securityToken,
        endpoint: `${config.tls ? 'https' : 'http'}://${config.endpoint}`,
        apiVersion: '2023-03-05',
      }),
    );
  }

  async verifyIntelligentCaptcha({ parameter, sceneId }) {
    const parameters = present({ CaptchaVerifyParam: parameter, SceneId: sceneId });
    return this.send('VerifyIntelligentCaptcha', parameters);
  }

  async verifyCaptcha({ parameter }) {
    return this.send('VerifyCaptcha', present({ CaptchaVerifyParam: parameter }));
  }

  async call({ action, version, parameters, nonce }) {
    return this.send(action, {
      ...parameters,
      Version: version,
      ...present({ SignatureNonce: nonce }),
    });
  }

  async send(action, parameters) {
    return lowerCamel(await this.client.request(action, parameters, { ...this.options }));
  }

  thrown(error) {
    return {
      exception: error.name,
      code: error.code,
      message: error.message.replace(/, URL: .*$/s, ''),
      status: error.entry?.response?.statusCode,
      requestId: error.data?.RequestId,
    };
  }
}

/** The models' names for what a raw body holds. */
function lowerCamel({ Result: result, ...body }) {
  const lower = (object) =>
    Object.fromEntries(
      Object.entries(object ?? {}).map(([k, v]) => [k[0].toLowerCase() + k.slice(1), v]),
    );
  return { ...lower(body), ...lower(result) };
}

const clients = new Map();

function open(config) {
  const name = JSON.stringify(config);
  if (!clients.has(name)) {
    clients.set(name, config.pop ? new PopClient(config) : new CaptchaClient(config));
  }
  return clients.get(name);
}

for await (const line of createInterface({ input: process.stdin })) {
  const { config, method, ...call } = JSON.parse(line);
  const client = open(config);
  let answer;
  try {
    answer = { judged: await client[method](call) };
  } catch (error) {
    answer = { thrown: client.thrown(error) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
process.exit();
