import { spawnSync } from 'node:child_process';
import { createDecipheriv, randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

/** The samples that make the token of encryption mode; `can` tells whether this machine runs one. */
const SAMPLES = [
  { command: ['node', 'token.mjs'], can: ['node', '--version'] },
  { command: ['../../bin/with-jdk', 'java', 'Token.java'], can: ['../../bin/with-jdk', 'true'] },
  { command: ['python3', 'scene_token.py'], can: ['python3', '-c', 'import cryptography'] },
  {
    command: ['php', 'token.php'],
    can: ['php', '-r', 'exit(extension_loaded("openssl") ? 0 : 1);'],
  },
  { command: ['go', 'run', 'token.go'], can: ['go', 'version'] },
];

const cwd = fileURLToPath(new URL('../../examples/encryption-mode/', import.meta.url));

function run([tool = '', ...args]: string[], key = '') {
  return spawnSync(tool, args, {
    cwd,
    env: { ...process.env, STILE_ENCRYPTION_KEY: key },
    encoding: 'utf8',
  });
}

for (const { command } of SAMPLES.filter(({ can }) => run(can).status === 0)) {
  test(`${command.at(-1)} makes a token of scene, time and life, another one each time`, () => {
    const key = randomBytes(32);
    const made = [1, 2].map(() => run([...command, 'login', '60'], key.toString('base64')));
    const tokens = made.map(({ stdout }) => stdout.trim());
    expect(new Set(tokens).size, made[0]?.stderr).toBe(2);
    for (const token of tokens) {
      const bytes = Buffer.from(token, 'base64');
      expect(bytes.toString('base64')).toBe(token);
      const cipher = createDecipheriv('aes-256-cbc', key, bytes.subarray(0, 16));
      const text = cipher.update(bytes.subarray(16), undefined, 'utf8') + cipher.final('utf8');
      const [scene, seconds, life] = text.split('&');
      expect([scene, life]).toEqual(['login', '60']);
      expect(Math.abs(Number(seconds) - Date.now() / 1000)).toBeLessThan(60);
    }
  });
}
