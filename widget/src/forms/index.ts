import { Chunk } from '../chunk';
import type { Form, FormRequest } from '../form';
import type { Phase } from '../machine';
import { verifyParam } from '../parameter';
import { Float } from '../ui/float';
import { StyleSheet } from '../ui/style-sheet';
import { encode } from './attempt';
import type { Face, FaceRequest, PlainModule } from './face';
import css from './forms.css';
import { pictureFace } from './picture-face';
import { slideFace } from './slide-face';
import { complete } from './texts';
import { Work } from './work';

declare const PLAIN_CHUNK: string;

/** The phases in which a challenge may still be answered. */
const LIVE: ReadonlySet<Phase> = new Set(['ready', 'dragging', 'solved', 'verifying']);

/** One for all forms of a page. */
const styles = new StyleSheet(css, 'last');
styles.prepare();
let plain: Chunk<PlainModule> | undefined;

/** Builds a challenge's form; rejects when it is of a form unknown here or cannot be drawn. */
export async function mountForm(given: FormRequest): Promise<Form> {
  const request = { ...given, texts: complete(given.texts) };
  const work = new Work(request.challenge.PowVerifyString, request);
  return assemble(request, await faceOf(request, work), work);
}

async function faceOf(request: FaceRequest, work: Work): Promise<Face> {
  switch (request.challenge.CaptchaType) {
    case 'SLIDING':
      return slideFace(request);
    case 'PUZZLE':
    case 'INPAINTING':
      return pictureFace(request);
    default: {
      plain ??= new Chunk(PLAIN_CHUNK);
      const { mountFace } = await plain.load(request.base, request.timeoutMs);
      return mountFace(request, work);
    }
  }
}

function assemble(request: FormRequest, face: Face, work: Work): Form {
  const { node, tools, done } = face;
  for (const part of [node, tools])
    for (const sign of ['pointerover', 'focusin'])
      part.addEventListener(sign, () => work.begin(), { once: true });
  return {
    node,
    tools,
    done,
    show(phase) {
      styles.adopt(request.nonce);
      // To the visitor, what waits for the page's button is done.
      node.dataset.phase = phase === 'solved' ? 'passed' : phase;
      face.show(phase);
      if (!LIVE.has(phase)) work.cancel();
    },
    start: () => face.start(),
    focus: () => face.focus(),
    proof: verifyParam,
    float: (...options) => new Float(...options),
    data: async (most) => {
      const [answer, pow, signals] = await Promise.all([
        face.answer(),
        work.solution(),
        request.signals(),
      ]);
      const attempt = {
        record: request.challenge.Record,
        pow,
        ...answer,
        signals,
        page: location.origin + location.pathname,
      };
      return encode(attempt, request.challenge.DeviceConfig, most);
    },
  };
}
