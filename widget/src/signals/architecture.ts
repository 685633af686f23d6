import type { Signal } from './signal';
import { userAgentData } from './user-agent-data';

/**
 * Processor family and word size: a phone with a desktop's processor is an emulator. The only hint
 * asked for that the browser does not send by itself; model and versions are left alone.
 */
export const architecture: Signal = {
  name: 'architecture',
  read: async () => {
    const asked = ['architecture', 'bitness'];
    const values = await userAgentData()?.getHighEntropyValues(asked);
    return values === undefined ? [] : asked.map((name) => values[name] ?? '');
  },
};
