import { deviceToken } from './device';
import type { Settings } from './settings';

/**
 * The string that a page hands to its back end, unchanged: standard base64 of JSON. The order of the
 * keys is part of the form that existing back ends have seen.
 */
export function verifyParam(certifyId: string, sceneId: string, securityToken: string): string {
  return base64(JSON.stringify({ certifyId, sceneId, isSign: true, securityToken }));
}

/**
 * An attempt as the client API and V2 pages take it. Pages and back ends look at how it begins, so the
 * order of the keys is part of it too.
 */
export function attemptParam(
  { sceneId, prefix }: Pick<Settings, 'sceneId' | 'prefix'>,
  certifyId: string,
  data: string,
): string {
  return JSON.stringify({ sceneId, certifyId, deviceToken: deviceToken(prefix), data });
}

/** Base64 of the UTF-8 bytes of a text. */
export function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** The URL-safe alphabet without padding, as the client API takes attempts. */
export function base64url(text: string): string {
  return base64(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/**
 * What a visitor can read out to support: the certifyId, without the prefix that a page's own id
 * begins with; a request's id, shortened, where there is none yet.
 */
export function reference(certifyId: string, requestId: string): string {
  const id = certifyId.slice(certifyId.indexOf('_') + 1);
  return id === '' ? requestId.slice(0, 8) : id.slice(-12);
}
