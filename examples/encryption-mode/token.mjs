// Makes the token of encryption mode: node token.mjs <scene> <seconds>, the key in STILE_ENCRYPTION_KEY.
import { createCipheriv, randomBytes } from 'node:crypto';

export function encryptedSceneId(sceneId, seconds, keyBase64) {
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', Buffer.from(keyBase64, 'base64'), iv);
  const text = `${sceneId}&${Math.floor(Date.now() / 1000)}&${seconds}`;
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final()]).toString('base64');
}

const [, , sceneId, seconds] = process.argv;
console.log(encryptedSceneId(sceneId, Number(seconds), process.env.STILE_ENCRYPTION_KEY));
