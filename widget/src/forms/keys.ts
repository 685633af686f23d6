/** The keyboard's ways, in picture pixels. */
const FINE_PX = 1;
const COARSE_PX = 10;

/** Where a key takes the handle, or undefined for a key that is none of ours. */
export function offsetAfterKey(
  key: string,
  shift: boolean,
  offset: number,
  max: number,
): number | undefined {
  const target = targetOf(key, shift ? COARSE_PX : FINE_PX, offset, max);
  return target === undefined ? undefined : clamp(target, max);
}

function targetOf(key: string, fine: number, offset: number, max: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return offset + fine;
    case 'ArrowLeft':
    case 'ArrowDown':
      return offset - fine;
    case 'PageUp':
      return offset + COARSE_PX;
    case 'PageDown':
      return offset - COARSE_PX;
    case 'Home':
      return 0;
    case 'End':
      return max;
    default:
      return undefined;
  }
}

export function clamp(offset: number, max: number): number {
  return Math.min(Math.max(offset, 0), max);
}
