import { architecture } from './architecture';
import { attention } from './attention';
import { clientHints } from './client-hints';
import { driverMarks } from './driver-marks';
import { exposedFunctions } from './exposed-functions';
import { foreignFrames } from './foreign-frames';
import { frameLies } from './frame-lies';
import { browserPauses, gather } from './gather';
import { gpu } from './gpu';
import { hardware } from './hardware';
import { languages } from './languages';
import { maker } from './maker';
import { nativeLies } from './native-lies';
import { ownProperties } from './own-properties';
import { permissions } from './permissions';
import { platform } from './platform';
import { plugins } from './plugins';
import { pointers } from './pointers';
import { preferences } from './preferences';
import { screenSize } from './screen-size';
import type { Readings, Signal } from './signal';
import { browserSurroundings } from './surroundings';
import { timeZone } from './time-zone';
import { userAgent } from './user-agent';
import { webdriver } from './webdriver';
import { workerLies } from './worker-lies';

/**
 * In the order in which they are read. What is cheap and tells most comes first, what needs a frame
 * or a worker last: should the time run out, it is those that are missing.
 */
export const SIGNALS: readonly Signal[] = [
  webdriver,
  driverMarks,
  userAgent,
  platform,
  clientHints,
  maker,
  languages,
  timeZone,
  screenSize,
  pointers,
  hardware,
  plugins,
  preferences,
  attention,
  ownProperties,
  foreignFrames,
  permissions,
  architecture,
  workerLies,
  gpu,
  frameLies,
  nativeLies,
  exposedFunctions,
];

/** Reads all signals while the browser is idle, or at once as soon as `hurry` resolves. */
export function readSignals(hurry: Promise<unknown>): Promise<Readings> {
  return gather(SIGNALS, browserSurroundings(), browserPauses(hurry));
}
