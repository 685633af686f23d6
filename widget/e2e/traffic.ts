import type { Page, Request } from '@playwright/test';

/** An attempt as the widget sends it. */
export interface Sent {
  readonly certifyId: string;
  readonly record: string;
  readonly answer: number;
  readonly pow: string;
  readonly track: {
    readonly input: string;
    readonly moves: readonly (readonly number[])[];
    readonly steps: readonly unknown[];
    readonly untrusted: number;
    readonly assistive: boolean;
  };
  readonly tick?: {
    readonly visible: boolean | null;
    readonly seenMs: number;
    readonly framed: boolean;
    readonly ancestors: readonly string[];
  };
}

/** What a page has asked of the service, in order. */
export class Traffic {
  readonly inits: URLSearchParams[] = [];
  readonly attempts: Sent[] = [];

  constructor(page: Page) {
    page.on('request', (request) => this.note(request));
  }

  private note(request: Request): void {
    const fields = new URLSearchParams(request.postData() ?? '');
    if (fields.get('Action') === 'InitCaptchaV3') this.inits.push(fields);
    const param = fields.get('CaptchaVerifyParam');
    if (fields.get('Action') === 'VerifyCaptchaV3' && param !== null)
      this.attempts.push(attemptOf(param));
  }
}

/** Reads an attempt, as the service and V2 pages get it. */
export function attemptOf(param: string): Sent {
  const { certifyId, data } = JSON.parse(param);
  return { certifyId, ...JSON.parse(Buffer.from(data, 'base64url').toString()) };
}

/** Puts replies of the test's own in the place of the service's; `undefined` lets the service answer. */
export async function answering(
  page: Page,
  url: string,
  reply: (action: string, fields: URLSearchParams) => object | undefined,
): Promise<void> {
  await page.route(`${url}/`, async (route) => {
    const fields = new URLSearchParams(route.request().postData() ?? '');
    const json = reply(fields.get('Action') ?? '', fields);
    if (json === undefined) return route.continue();
    await route.fulfill({ headers: { 'access-control-allow-origin': '*' }, json });
  });
}

/** The reply to an attempt. */
export function verdict(code: string, fields: URLSearchParams): object {
  const passed = code.startsWith('T');
  return {
    RequestId: '4E0B2A7C-5A3D-4F8B-9C1E-7D6F5A4B3C2D',
    Success: true,
    Code: 'Success',
    Result: {
      VerifyResult: passed,
      VerifyCode: code,
      certifyId: fields.get('CertifyId'),
      ...(passed ? { securityToken: 'A'.repeat(160) } : {}),
    },
  };
}
