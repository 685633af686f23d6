import type { Signal } from './signal';

/** An address in a line of a stack, in either of the two forms that browsers write; natives have none. */
const ADDRESS = /(?:\(|@|at )((?:[a-z-]+:|evaluate)[^\s)]*?)(?::\d+)*\)?$/i;

/**
 * Scripts that stand between this one and the browser: a native function is asked to call us back,
 * and who is seen on the stack besides us has wrapped it. Each by its address without query, at most
 * four; drivers have telling ones. A page that wraps such functions itself is seen as well.
 */
export const foreignFrames: Signal = {
  name: 'foreignFrames',
  read: () => {
    const own = new Set(addresses(new Error().stack));
    const seen = addresses(stackWithin((callback) => document.createElement(callback as never)));
    const asked = addresses(stackWithin((callback) => document.createEvent(callback as never)));
    return [...new Set([...seen, ...asked])].filter((address) => !own.has(address)).slice(0, 4);
  },
};

/** The stack in which a native function turns our object into a text. */
function stackWithin(ask: (callback: unknown) => unknown): string | undefined {
  let stack: string | undefined;
  const callback = {
    toString() {
      stack = new Error().stack;
      return 'Event';
    },
  };
  ask(callback);
  return stack;
}

export function addresses(stack = ''): string[] {
  return stack
    .split('\n')
    .map((line) => ADDRESS.exec(line.trim())?.[1])
    .filter((address) => address !== undefined && address !== '')
    .map((address) => (address as string).replace(/[?#].*$/, '').slice(-64));
}
