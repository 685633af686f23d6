import type { Settings } from './settings';
import { type Call, type Challenge, type Outcome, post, type Reply } from './wire';

/** Asks for a challenge; `previous` is the certifyId of the one that this one replaces. */
export function requestChallenge(
  call: Call,
  settings: Settings,
  previous: string | undefined,
): Promise<Reply<Challenge>> {
  return post<Challenge>(call, 'InitCaptchaV3', {
    Prefix: settings.prefix,
    SceneId: settings.sceneId,
    Language: settings.language,
    Mode: settings.mode,
    CertifyId: previous,
    UserCertifyId: settings.userCertifyId,
    EncryptedSceneId: settings.encryptedSceneId,
    PageUrl: location.origin + location.pathname,
    Platform: 'web',
  });
}

/** Hands in an attempt; `data` is what the form made of it. */
export function requestVerdict(
  call: Call,
  settings: Settings,
  certifyId: string,
  data: string,
): Promise<Reply<Outcome>> {
  const { sceneId, prefix } = settings;
  return post<Outcome>(call, 'VerifyCaptchaV3', {
    Prefix: prefix,
    SceneId: sceneId,
    CertifyId: certifyId,
    CaptchaVerifyParam: JSON.stringify({ sceneId, certifyId, deviceToken: '', data }),
  });
}
