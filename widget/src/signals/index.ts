import { locale } from './locale';
import { platform } from './platform';
import { pointers } from './pointers';
import { screenSize } from './screen-size';
import { observe, type Reading, type Signal } from './signal';
import { webdriver } from './webdriver';

/** In the order in which they are read: the plainest first, so that a slow one delays nothing else. */
const SIGNALS: readonly Signal[] = [webdriver, platform, screenSize, locale, pointers];

export type Readings = Readonly<Record<string, Reading>>;

/** Reads all signals, each by itself: one that fails takes no other with it. */
export async function readSignals(): Promise<Readings> {
  const readings = await Promise.all(SIGNALS.map(observe));
  return Object.fromEntries(SIGNALS.map((signal, i) => [signal.name, readings[i] as Reading]));
}
