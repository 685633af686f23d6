import type { Reply } from './wire';

/** The server writes its fail-over hosts here as it serves the script. */
const FAILOVER = '%STILE_FAILOVER%';

/** The least and the most that a round of all hosts is followed by, in milliseconds. */
const PAUSE_MS = { least: 400, most: 1200 };

/** Causes that another host, or another moment, may not have. */
const PASSING = ['Network', 'Timeout', 'InternalError'];

/**
 * The API's addresses: where the script came from, then the fail-over hosts it was served with. A
 * path in front of the first, which names an account, stands in front of all.
 */
export function knownHosts(base: string, failover: string = FAILOVER): readonly string[] {
  const { origin } = new URL(base);
  const others = failover.split(',').filter((host) => /^https?:\/\//.test(host));
  return [...new Set([base, ...others.map((host) => host + base.slice(origin.length))])];
}

/**
 * Puts the known hosts that a page names (`server`) before the others. `strange` are names that no
 * known host has: a page may choose among our hosts, never add one.
 */
export function preferred(
  known: readonly string[],
  server: readonly unknown[],
): { readonly hosts: readonly string[]; readonly strange: readonly unknown[] } {
  const named = server.map((name) => known.find((host) => isNamed(host, String(name))));
  const first = named.filter((host) => host !== undefined);
  return {
    hosts: [...new Set([...first, ...known])],
    strange: server.filter((_, i) => named[i] === undefined),
  };
}

/** Names are origins, hosts or suffixes of hosts. */
function isNamed(host: string, name: string): boolean {
  const bare = name
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '');
  return bare !== '' && `.${new URL(host).host}`.endsWith(`.${bare}`);
}

/** The hosts of one instance; the one that answered last is asked first. */
export class Hosts {
  constructor(private list: readonly string[]) {}

  get all(): readonly string[] {
    return this.list;
  }

  /**
   * Asks host after host until one gives an answer for good: success, a refusal, or a throttling,
   * which another host would only confirm. Between rounds it waits, a little differently each time,
   * so that a failing service is not hit by all its visitors at once.
   */
  async ask<T>(
    rounds: number,
    signal: AbortSignal,
    one: (base: string) => Promise<Reply<T>>,
    pause: (ms: number) => Promise<unknown> = (ms) => new Promise((done) => setTimeout(done, ms)),
  ): Promise<Reply<T>> {
    for (let round = 1; ; round++) {
      let reply: Reply<T> | undefined;
      for (const base of this.list) {
        reply = await one(base);
        if (signal.aborted) return reply;
        if (reply.ok || !PASSING.includes(reply.fault.code)) {
          this.list = [...new Set([base, ...this.list])];
          return reply;
        }
      }
      if (round >= rounds) return reply as Reply<T>;
      const { least, most } = PAUSE_MS;
      await pause(least + Math.random() * (most - least));
    }
  }
}
