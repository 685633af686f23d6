import { deviceToken } from './device';
import type { Hosts } from './hosts';
import { attemptParam } from './parameter';
import { platformOf } from './platform';
import type { Settings } from './settings';
import { type Challenge, type Outcome, post, type Reply } from './wire';

/** The way to the server, for as long as somebody waits for what comes back. */
export interface Line {
  readonly hosts: Hosts;
  readonly timeoutMs: number;
  /** Ends the call when its outcome no longer interests anybody. */
  readonly signal: AbortSignal;
}

/** How often all hosts are asked for a challenge; an attempt is sent once, since it may be spent by now. */
export const INIT_ROUNDS = 2;

/** What an init says of the challenge before, in the words of the wire. */
export interface Previous {
  readonly CertifyId: string | undefined;
  /** What a doubted attempt has left. */
  readonly Escalation?: string | undefined;
  /** `wait`: the way without a picture. */
  readonly Alternative?: string | undefined;
}

/** Asks for a challenge. */
export function requestChallenge(
  { hosts, timeoutMs, signal }: Line,
  settings: Settings,
  previous: Previous,
): Promise<Reply<Challenge>> {
  const fields = {
    Prefix: settings.prefix,
    SceneId: settings.sceneId,
    Language: settings.language,
    Mode: settings.mode,
    ...previous,
    UserCertifyId: settings.userCertifyId,
    EncryptedSceneId: settings.encryptedSceneId,
    DeviceToken: deviceToken(settings.prefix),
    PageUrl: location.origin + location.pathname,
    Platform: platformOf(globalThis),
  };
  return hosts.ask(INIT_ROUNDS, signal, (base) =>
    post<Challenge>({ base, timeoutMs, signal }, 'InitCaptchaV3', fields),
  );
}

/** Hands in an attempt; `data` is what the form made of it. */
export function requestVerdict(
  { hosts, timeoutMs, signal }: Line,
  settings: Settings,
  certifyId: string,
  data: string,
): Promise<Reply<Outcome>> {
  const { sceneId, prefix } = settings;
  const fields = {
    Prefix: prefix,
    SceneId: sceneId,
    CertifyId: certifyId,
    CaptchaVerifyParam: attemptParam(settings, certifyId, data),
  };
  return hosts.ask(1, signal, (base) =>
    post<Outcome>({ base, timeoutMs, signal }, 'VerifyCaptchaV3', fields),
  );
}
