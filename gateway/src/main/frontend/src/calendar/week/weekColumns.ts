/** The widths of a week's columns. Empty days of the weekend are narrow. */

// in rem
const MIN_DAY = 7.5;
const MIN_NARROW = 3.7;
/** The share of a usual column. */
const NARROW_SHARE = 0.42;

/**
 * The left edge of each day in whole pixels, and at the end the right edge of the last.
 *
 * @param narrow for each day whether it may be narrow
 */
export function weekEdges(narrow: readonly boolean[], width: number, rem: number): number[] {
  const narrowDays = narrow.filter((each) => each).length;
  const usualDays = narrow.length - narrowDays;
  const even = width / (usualDays + NARROW_SHARE * narrowDays);
  const narrowWidth = Math.max(NARROW_SHARE * even, MIN_NARROW * rem);
  const rest = usualDays === 0 ? 0 : (width - narrowDays * narrowWidth) / usualDays;
  const usual = Math.max(rest, MIN_DAY * rem);
  const edges = [0];
  let at = 0;
  for (const isNarrow of narrow) {
    at += isNarrow ? narrowWidth : usual;
    edges.push(Math.round(at));
  }
  return edges;
}
