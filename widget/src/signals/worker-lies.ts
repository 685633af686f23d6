import type { Signal } from './signal';

const PROPERTIES = ['userAgent', 'platform', 'languages', 'hardwareConcurrency'] as const;

/**
 * What a worker of the same browser says otherwise, by name, and `webdriver` if it says that it is
 * driven. Fails where the page's policy allows no worker, which is the page's right.
 */
export const workerLies: Signal = {
  name: 'workerLies',
  isOfWorker: true,
  read: async (around) => {
    const worker = await around.worker();
    const lies: string[] = PROPERTIES.filter(
      (name) => String(worker[name]) !== String(navigator[name]),
    );
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    if (worker.zone !== timeZone) lies.push('zone');
    if (worker.webdriver === true) lies.push('webdriver');
    return lies;
  },
};
