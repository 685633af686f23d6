import type { Signal } from './signal';

/** Names that drivers of browsers leave on window or document. */
const MARKS =
  /^(?:\$?cdc_|\$chrome_asyncScriptInfo$|__pw|__playwright|__puppeteer|__nightmare|_phantom$|callPhantom$|phantomas$|_selenium$|__selenium|__webdriver|__driver|__fxdriver|_Selenium_IDE|domAutomation|calledSelenium$|__lastWatir|geb$)/;

/** At most so many are named; one is enough to know. */
const MOST = 8;

/** The marks of drivers found on the page. Says nothing of the visitor: people have none. */
export const driverMarks: Signal = {
  name: 'driverMarks',
  read: () =>
    [...Object.getOwnPropertyNames(window), ...Object.getOwnPropertyNames(document)]
      .filter((name) => MARKS.test(name))
      .map((name) => name.slice(0, 32))
      .slice(0, MOST),
};
