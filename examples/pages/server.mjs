// Serves the example pages and checks what they send, with Node alone:
//   ALIBABA_CLOUD_ACCESS_KEY_SECRET=... node server.mjs
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const {
  PORT = '3000',
  STILE_PROTOCOL = 'HTTP',
  STILE_ENDPOINT = '127.0.0.1:8080',
  ALIBABA_CLOUD_ACCESS_KEY_ID: KEY_ID = 'stile-demo',
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: SECRET = '',
} = process.env;
const STILE = `${STILE_PROTOCOL.toLowerCase()}://${STILE_ENDPOINT}`;

/** The scenes that a page may name: a visitor who could choose freely would choose the weakest. */
const SCENES = ['puzzle01', 'slider01'];
const LONGEST_FORM = 16 * 1024;

/** Where the files of a path lie; React and Vue pages are there once they have been built. */
const FOLDERS = { '/react/': '../react/dist/', '/vue/': '../vue/dist/', '/': './' };
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Stile's verdict on a parameter; rejects when it could not be asked, or refused the call. */
async function verify(CaptchaVerifyParam, SceneId) {
  const body = new URLSearchParams({ CaptchaVerifyParam, SceneId }).toString();
  const response = await fetch(`${STILE}/`, {
    method: 'POST',
    headers: signedHeaders(body),
    body,
    signal: AbortSignal.timeout(5000),
  });
  const reply = await response.json();
  if (!response.ok) throw new Error(reply.Code);
  return reply.Result;
}

/** The call's headers, signed with ACS3-HMAC-SHA256. */
function signedHeaders(body) {
  const sha256 = (text) => createHash('sha256').update(text).digest('hex');
  // In alphabetical order, as the signature wants them.
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    host: STILE_ENDPOINT,
    'x-acs-action': 'VerifyIntelligentCaptcha',
    'x-acs-content-sha256': sha256(body),
    'x-acs-date': new Date().toISOString().replace(/\.\d+/, ''),
    'x-acs-signature-nonce': randomBytes(16).toString('hex'),
    'x-acs-version': '2023-03-05',
  };
  const names = Object.keys(headers).join(';');
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
  const canonical = `POST\n/\n\n${lines.join('')}\n${names}\n${sha256(body)}`;
  const signature = createHmac('sha256', SECRET)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
    .digest('hex');
  const authorization = `Credential=${KEY_ID},SignedHeaders=${names},Signature=${signature}`;
  return { ...headers, Authorization: `ACS3-HMAC-SHA256 ${authorization}` };
}

/** A form as a page sends it; null when it is too long. */
async function formOf(request) {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > LONGEST_FORM) return null;
  }
  return new URLSearchParams(text);
}

/** Answers `{passed, code}`. */
async function check(request, response) {
  const form = await formOf(request);
  const scene = form?.get('scene');
  if (!form || !SCENES.includes(scene)) return send(response, 400, {});
  try {
    const result = await verify(form.get('captchaVerifyParam') ?? '', scene);
    send(response, 200, { passed: result.VerifyResult === true, code: result.VerifyCode });
  } catch (unknown) {
    // Stile is out of order, not the visitor. The usual samples let him pass; we don't.
    console.error('unknown:', unknown.message);
    send(response, 503, { passed: false, code: 'unknown' });
  }
}

async function file(path, response) {
  const prefix = Object.keys(FOLDERS).find((each) => path.startsWith(each));
  const name = normalize(`/${path.slice(prefix.length) || 'index.html'}`);
  const type = TYPES[extname(name)];
  const place = fileURLToPath(new URL(join(FOLDERS[prefix], name), import.meta.url));
  const content = type && (await readFile(place, 'utf8').catch(() => undefined));
  if (content === undefined) return send(response, 404, {});
  // The pages name the demo's address; this is where it really is.
  const placed = content.replaceAll('http://127.0.0.1:8080', STILE);
  response.writeHead(200, { 'content-type': `${type};charset=utf-8` }).end(placed);
}

function send(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://pages');
  const answered =
    request.method === 'POST' && pathname === '/verify'
      ? check(request, response)
      : file(pathname, response);
  answered.catch((error) => {
    console.error(error);
    response.destroy();
  });
}).listen(Number(PORT), '127.0.0.1', () => console.log(`Example pages: http://127.0.0.1:${PORT}/`));
