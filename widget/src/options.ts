import type { CaptchaOptions, Region } from '../types/stile';
import { find } from './selector';
import type { Callbacks, Fault, Settings, V2, V3 } from './settings';
import { DEFAULT_LANGUAGE, isLanguage } from './texts/languages';

type Raw = Readonly<Record<string, unknown>>;

/** Every option that is published, of either style. */
type OptionName = KeysOfEach<CaptchaOptions>;
type KeysOfEach<T> = T extends unknown ? keyof T : never;

/** The wrong types are found by this table; options that are not in it are nobody's business. */
const TYPES: Readonly<Record<OptionName, string>> = {
  SceneId: 'string',
  mode: 'string',
  element: 'string',
  button: 'string',
  language: 'string',
  region: 'string',
  prefix: 'string',
  success: 'function',
  fail: 'function',
  getInstance: 'function',
  onError: 'function',
  onClose: 'function',
  captchaVerifyCallback: 'function',
  onBizResultCallback: 'function',
  immediate: 'boolean',
  autoRefresh: 'boolean',
  slideStyle: 'object',
  upLang: 'object',
  timeout: 'number',
  rem: 'number',
  zIndex: 'number',
  disableMaskClick: 'boolean',
  showErrorTip: 'boolean',
  delayBeforeSuccess: 'boolean',
  UserCertifyId: 'string',
  EncryptedSceneId: 'string',
  captchaLogoImg: 'string',
  server: 'array',
  dualStack: 'boolean',
  nonce: 'string',
};

const REGIONS: readonly string[] = ['cn', 'sgp', 'ga'] satisfies Region[];
const DEFAULT_TIMEOUT_MS = 5000;
/** Above the layers that pages commonly use. */
const DEFAULT_Z_INDEX = 10_000;
/** The vendor's default bar; its width is also the least that the form works with. */
const DEFAULT_BAR = { width: 360, height: 44 };
const LEAST_BAR_WIDTH = 320;

/**
 * Reads a page's options. `config` is the page's `AliyunCaptchaConfig` as it is now: pages set it
 * before the script or after it, or pass its fields among the options.
 */
export function readOptions(options: unknown, config: unknown, root: ParentNode): Settings | Fault {
  if (!isObject(options)) return invalid('InvalidType', 'options', 'an object');
  const raw: Raw = { ...pick(config, ['region', 'prefix']), ...present(options) };

  for (const [key, type] of Object.entries(TYPES)) {
    if (raw[key] !== undefined && !isOfType(raw[key], type))
      return invalid('InvalidType', key, `of type ${type}`);
  }
  if (raw.SceneId === undefined) return invalid('InvalidType', 'SceneId', 'of type string');
  const client = clientOf(raw);
  if (!client)
    return invalid('InvalidType', 'success', 'a function (or captchaVerifyCallback, for V2)');
  for (const key of ['timeout', 'rem']) {
    if (raw[key] !== undefined && !((raw[key] as number) > 0)) {
      return invalid('InvalidType', key, 'a number above 0');
    }
  }
  const language = (raw.language as string | undefined) ?? DEFAULT_LANGUAGE;
  if (!isLanguage(language))
    return invalid('InvalidLanguage', 'language', 'a supported language code');
  if (raw.region !== undefined && !REGIONS.includes(raw.region as string)) {
    return invalid('InvalidRegion', 'region', REGIONS.join(', '));
  }
  const mode = raw.mode ?? 'popup';
  if (mode !== 'popup' && mode !== 'embed') return invalid('InvalidMode', 'mode', 'popup or embed');

  const places: Record<string, Element | undefined> = {};
  for (const key of ['element', 'button']) {
    const selector = raw[key] as string | undefined;
    const found = selector === undefined ? undefined : find(root, selector);
    if (selector !== undefined && !found) return notFound(key, selector);
    places[key] = found;
  }
  if (mode === 'embed' && !places.element) return notFound('element', 'none given');

  return {
    client,
    sceneId: raw.SceneId as string,
    prefix: raw.prefix as string | undefined,
    mode,
    element: places.element,
    button:
      mode === 'embed' && places.button?.contains(places.element as Element)
        ? undefined
        : places.button,
    language,
    upLang: (raw.upLang as Raw | undefined) ?? {},
    timeoutMs: (raw.timeout as number | undefined) ?? DEFAULT_TIMEOUT_MS,
    rem: (raw.rem as number | undefined) ?? 1,
    bar: barOf((raw.slideStyle as Raw | undefined) ?? {}),
    logo: logoOf(raw.captchaLogoImg as string | undefined),
    server: (raw.server as readonly unknown[] | undefined) ?? [],
    nonce: raw.nonce as string | undefined,
    zIndex: (raw.zIndex as number | undefined) ?? DEFAULT_Z_INDEX,
    closeOnMaskClick: !flag(raw, 'disableMaskClick', false),
    showErrorTip: flag(raw, 'showErrorTip', true),
    delayBeforeSuccess: flag(raw, 'delayBeforeSuccess', true),
    userCertifyId: raw.UserCertifyId as string | undefined,
    encryptedSceneId: raw.EncryptedSceneId as string | undefined,
    callbacks: raw as unknown as Callbacks,
  };
}

/** The function that a page passes decides: `success` is V3, else `captchaVerifyCallback` is V2. */
function clientOf(raw: Raw): V3 | V2 | undefined {
  if (raw.success) return { version: 3, success: raw.success as V3['success'] };
  if (!raw.captchaVerifyCallback) return undefined;
  return {
    version: 2,
    verify: raw.captchaVerifyCallback as V2['verify'],
    onBizResult: raw.onBizResultCallback as V2['onBizResult'],
    immediate: flag(raw, 'immediate', false),
    autoRefresh: flag(raw, 'autoRefresh', true),
  };
}

/** Bare base64 holds nothing that makes an address; browsers tell the kinds of images by themselves. */
function logoOf(given: string | undefined): string | undefined {
  return given && /^[\w+/\s]{64,}=*\s*$/.test(given) ? `data:image/png;base64,${given}` : given;
}

function flag(raw: Raw, key: string, byDefault: boolean): boolean {
  return (raw[key] as boolean | undefined) ?? byDefault;
}

/** A fault has a code, settings have none. */
export function isFault(read: Settings | Fault): read is Fault {
  return 'code' in read;
}

/** The page's own handler, for faults found before there are settings. */
export function errorHandler(options: unknown): Callbacks['onError'] {
  const handler = isObject(options) ? options.onError : undefined;
  return typeof handler === 'function' ? (handler as Callbacks['onError']) : undefined;
}

function invalid(code: string, field: string, expected: string): Fault {
  return { code, msg: `initAliyunCaptcha: ${field} must be ${expected}` };
}

function notFound(field: string, selector: string): Fault {
  return {
    code: 'ElementNotFound',
    msg: `initAliyunCaptcha: ${field} does not match an element of the page (${selector})`,
  };
}

function isObject(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null;
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  return type === 'object' ? isObject(value) : typeof value === type;
}

/** Null, undefined and the empty string (an unset build variable) all mean: not given. */
function present(given: Raw): Raw {
  return Object.fromEntries(
    Object.entries(given).filter(
      ([, value]) => value !== undefined && value !== null && value !== '',
    ),
  );
}

function pick(given: unknown, keys: readonly string[]): Raw {
  const known = isObject(given) ? given : {};
  return present(Object.fromEntries(keys.map((key) => [key, known[key]])));
}

function barOf(style: Raw): Settings['bar'] {
  const px = (value: unknown, byDefault: number) => {
    const number = Number.parseFloat(String(value));
    return number > 0 ? number : byDefault;
  };
  return {
    width: Math.max(LEAST_BAR_WIDTH, px(style.width, DEFAULT_BAR.width)),
    height: px(style.height, DEFAULT_BAR.height),
  };
}
