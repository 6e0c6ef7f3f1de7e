/** Makes everything behind a panel inert where the panel covers the page. */
const NARROW = "(width < 48rem)";

/** Elements above the panel, and live regions. */
const NOT_COVERED = 'dialog, [role="status"], script, style';

/** Attachment for the panel. */
export function inertBackground(panel: HTMLElement): (() => void) | undefined {
  const narrow = typeof matchMedia === "function" ? matchMedia(NARROW) : null;
  if (narrow === null) {
    return undefined;
  }
  let covered: HTMLElement[] = [];
  const update = () => {
    covered.forEach((each) => (each.inert = false));
    covered = narrow.matches ? elementsBehind(panel) : [];
    covered.forEach((each) => (each.inert = true));
  };
  update();
  narrow.addEventListener("change", update);
  return () => {
    narrow.removeEventListener("change", update);
    covered.forEach((each) => (each.inert = false));
  };
}

/** The siblings of the panel and of its ancestors. */
function elementsBehind(panel: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (
    let inner: Element = panel;
    inner.parentElement !== null && inner !== document.body;
    inner = inner.parentElement
  ) {
    for (const sibling of inner.parentElement.children) {
      const isAbove =
        sibling.matches(NOT_COVERED) || sibling.querySelector("dialog[open]") !== null;
      if (sibling instanceof HTMLElement && sibling !== inner && !isAbove && !sibling.inert) {
        found.push(sibling);
      }
    }
  }
  return found;
}
