/** Where the panel covers the page, nothing behind it takes the focus. */
const NARROW = "(width < 48rem)";

/** They lie above it, or are only heard. */
const ABOVE = 'dialog, [role="status"], script, style';

export function alone(panel: HTMLElement): (() => void) | undefined {
  const narrow = typeof matchMedia === "function" ? matchMedia(NARROW) : null;
  if (narrow === null) {
    return undefined;
  }
  let covered: HTMLElement[] = [];
  const cover = () => {
    covered.forEach((each) => (each.inert = false));
    covered = narrow.matches ? behind(panel) : [];
    covered.forEach((each) => (each.inert = true));
  };
  cover();
  narrow.addEventListener("change", cover);
  return () => {
    narrow.removeEventListener("change", cover);
    covered.forEach((each) => (each.inert = false));
  };
}

/** What stands beside it, and beside what it stands in. */
function behind(panel: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (
    let within: Element = panel;
    within.parentElement !== null && within !== document.body;
    within = within.parentElement
  ) {
    for (const beside of within.parentElement.children) {
      const isAbove = beside.matches(ABOVE) || beside.querySelector("dialog[open]") !== null;
      if (beside instanceof HTMLElement && beside !== within && !isAbove && !beside.inert) {
        found.push(beside);
      }
    }
  }
  return found;
}
