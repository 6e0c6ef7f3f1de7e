/** Arrow keys among the cards of a list, which wrap into rows. */

/** The index a key leads to; null if the key does not move among cards. */
export function nextInGrid(list: HTMLElement, at: number, key: string): number | null {
  const tops = [...list.querySelectorAll<HTMLElement>("[data-card]")].map(
    (card) => card.getBoundingClientRect().top,
  );
  const last = tops.length - 1;
  const perRow = Math.max(tops.filter((top) => top === tops[0]).length, 1);
  const to = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at + perRow <= last ? at + perRow : at,
    ArrowUp: at - perRow >= 0 ? at - perRow : at,
    Home: 0,
    End: last,
  }[key];
  return to === undefined ? null : Math.min(Math.max(to, 0), last);
}
