import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { drag, FAR_END } from './hand';
import { HostPage } from './host-page';
import { server } from './server';

/** The back ends that a customer copies; `needs` is what must have been built for them. */
const SAMPLES = [
  { folder: 'verify-python', tool: 'python3', args: ['verify.py'] },
  { folder: 'verify-go', tool: 'go', args: ['run', '.'] },
  { folder: 'verify-php', tool: 'php', args: ['verify.php'] },
  { folder: 'verify-node', tool: 'node', args: ['verify.mjs'], needs: 'node_modules' },
  { folder: 'verify-node', tool: 'node', args: ['verify-rpc.mjs'], needs: 'node_modules' },
  {
    folder: 'verify-java-async',
    tool: 'bin/with-jdk',
    args: ['java', '-jar', 'target/verify.jar'],
    needs: 'target/verify.jar',
  },
];

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Languages that this machine does not have are left to machines that do. */
function isAtHand({ folder, tool, needs }: (typeof SAMPLES)[number]): boolean {
  const found = existsSync(`${ROOT}${tool}`) || spawnSync('which', [tool]).status === 0;
  return found && (needs === undefined || existsSync(`${ROOT}examples/${folder}/${needs}`));
}

async function pass(page: Page): Promise<string> {
  const host = await HostPage.open(page);
  await host.init(server.sliding);
  await page.click('#go');
  await expect(host.phase('ready')).toBeVisible();
  await drag(page, FAR_END);
  await expect.poll(() => host.names()).toContain('success');
  const [, param] = (await host.calls()).find(([name]) => name === 'success') ?? [];
  return String(param);
}

for (const sample of SAMPLES.filter(isAtHand)) {
  const { folder, tool, args } = sample;
  test(`${folder}, ${args.at(-1)}: a pass is redeemed once`, async ({ page }) => {
    const run = (param: string, more: Record<string, string> = {}) => {
      const command = existsSync(`${ROOT}${tool}`) ? `${ROOT}${tool}` : tool;
      const { status, stdout, stderr } = spawnSync(command, [...args, param], {
        cwd: `${ROOT}examples/${folder}`,
        env: { ...process.env, STILE_SCENE: server.sliding, ...more },
        encoding: 'utf8',
      });
      return { status, said: `${stdout}${stderr}`.trim() };
    };
    const param = await pass(page);
    expect(run(param)).toMatchObject({ status: 0, said: expect.stringContaining('T001') });
    expect(run(param)).toMatchObject({ status: 1, said: expect.stringContaining('F018') });
    expect(run('')).toMatchObject({ status: 1, said: expect.stringContaining('F002') });
    const unknown = run(param, { ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'wrong' });
    expect(unknown.said).toContain('unknown: ');
    expect(unknown.status).not.toBe(0);
  });
}
