import type { Fault } from './settings';

/** Calls one of the page's functions; what it throws goes to the console and stops nothing of ours. */
export function callPage<T>(callback: ((argument: T) => unknown) | undefined, argument: T): void {
  try {
    callback?.(argument);
  } catch (error) {
    console.error(error);
  }
}

/** Tells the console and the page about a fault. */
export function report(fault: Fault, onError: ((fault: Fault) => unknown) | undefined): void {
  console.error(`[Stile] ${fault.code}: ${fault.msg}`);
  callPage(onError, { code: fault.code, msg: fault.msg });
}
