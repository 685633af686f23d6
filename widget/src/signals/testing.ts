/** Puts properties in place of a global's for one test run; node has a read-only `navigator`. */
export function pretend(globals: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}
