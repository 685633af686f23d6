/** Ids such as `#1st` or `#:r1:` are valid ids but no valid selectors until they are escaped. */
export function find(root: ParentNode, selector: string): Element | undefined {
  for (const candidate of [
    selector,
    selector.replace(/^#(.+)$/s, (_, id) => `#${CSS.escape(id)}`),
  ]) {
    try {
      const found = root.querySelector(candidate);
      if (found) return found;
    } catch {
      // Not a selector as it stands; the escaped form comes next.
    }
  }
  return undefined;
}
