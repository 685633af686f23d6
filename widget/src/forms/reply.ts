const START = [0x811c9dc5, 0x9747b28c] as const;
const STEP = [0x01000193, 0x85ebca6b] as const;

/**
 * An attempt's text with the reply to its challenge's question behind it. The server does the same:
 * what was recorded elsewhere, or altered since, has another. No secret stands behind it, for a
 * browser can keep none.
 *
 * `text`: a JSON object that is not empty.
 */
export function withReply(text: string, question: string): string {
  const reply = digest(`${question}.${digest(text)}`);
  return `${text.slice(0, -1)},"reply":"${reply}"}`;
}

/** Characters that a reply adds. */
export const REPLY_LENGTH = withReply('{"v":1}', '').length - '{"v":1}'.length;

/** Two 32-bit hashes (Fowler, Noll, Vo) of the UTF-16 units, mixed at their ends, in hexadecimal. */
function digest(text: string): string {
  return START.map((start, lane) => {
    let hash: number = start;
    for (let i = 0; i < text.length; i++)
      hash = Math.imul(hash ^ text.charCodeAt(i), STEP[lane] as number);
    return mixed(hash).toString(16).padStart(8, '0');
  }).join('');
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b);
  return (twice ^ (twice >>> 16)) >>> 0;
}
