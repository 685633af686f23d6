import { StyleSheet } from '../../ui/style-sheet';
import type { Face, FaceRequest } from '../face';
import type { Work } from '../work';
import { boxFace } from './box';
import css from './plain.css';
import { silentFace } from './silent';
import { waitFace } from './wait';

/** One for all forms of a page. */
const styles = new StyleSheet(css, 'last');
styles.prepare();

/** Builds what is seen of a form that has no slider. */
export function mountFace(request: FaceRequest, work: Work): Face {
  styles.adopt(request.nonce);
  switch (request.challenge.CaptchaType) {
    case 'CHECK_BOX':
      return boxFace(request);
    case 'TRACELESS':
      return silentFace(request, work);
    case 'WAIT':
      return waitFace(request, work);
    default:
      throw new RangeError(request.challenge.CaptchaType);
  }
}
