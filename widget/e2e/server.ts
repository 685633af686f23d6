/**
 * The server under test, and scenes of it that only observe programs, without frequency limits that
 * would stop a test run.
 */
export const server = {
  url: (process.env.STILE_URL ?? 'http://localhost:8080').replace(/\/$/, ''),
  prefix: process.env.STILE_PREFIX,
  puzzle: process.env.STILE_SCENE_PUZZLE ?? 'puzzle',
  sliding: process.env.STILE_SCENE_SLIDING ?? 'sliding',
  /** With the policy that scenes have unless told otherwise. */
  strict: process.env.STILE_SCENE_STRICT ?? 'strict',
  /** Doubts everybody once. */
  again: process.env.STILE_SCENE_AGAIN ?? 'again',
  restore: process.env.STILE_SCENE_RESTORE ?? 'restore',
  box: process.env.STILE_SCENE_BOX ?? 'box',
  /** Traceless, and content with everybody. */
  silent: process.env.STILE_SCENE_SILENT ?? 'silent',
  /** Traceless, with the default policy: a driver's traces are observed, or refused. */
  visitor: process.env.STILE_SCENE_VISITOR ?? 'visitor',
  silentStrict: process.env.STILE_SCENE_SILENT_STRICT ?? 'silent-strict',
  /** Its data folder. */
  data: process.env.STILE_DATA ?? 'stile-data/demo',
  /** A box that doubts everybody. */
  doubtedBox: process.env.STILE_SCENE_DOUBTED_BOX ?? 'doubted-box',
  /** Traceless, doubting everybody; each with its second form. */
  silentThenPuzzle: process.env.STILE_SCENE_SILENT_PUZZLE ?? 'silent-puzzle',
  silentThenBox: process.env.STILE_SCENE_SILENT_BOX ?? 'silent-box',
  silentThenSlider: process.env.STILE_SCENE_SILENT_SLIDER ?? 'silent-slider',
};

/** The login page of `examples/login-java`, which the configuration starts beside the tests. */
export const demo = local(process.env.DEMO_PORT ?? '18000');

/** The pages of `examples/pages` with their back end, likewise. */
export const pages = local(process.env.PAGES_PORT ?? '18001');

/** A server of the tests' own, see `gates.yaml`, likewise. */
export const gates = {
  ...local(process.env.GATES_PORT ?? '18002'),
  encryptionKey: Buffer.alloc(32, 'gates'),
};

function local(port: string) {
  return { url: `http://127.0.0.1:${port}`, port };
}
