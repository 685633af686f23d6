import { expect } from '@playwright/test';
import type { HostPage } from './host-page';

/** Passes a slider as quickly as a person can, without a pointer. */
export async function solveByKeys(host: HostPage): Promise<void> {
  await expect(host.phase('ready')).toBeVisible();
  await host.handle.focus();
  // Nobody sees, decides and presses within the time that the server takes for a program's.
  await host.page.keyboard.press('End', { delay: 500 });
  await host.page.keyboard.press('Enter');
}
