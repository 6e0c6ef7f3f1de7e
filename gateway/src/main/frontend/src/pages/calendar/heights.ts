/** Rows of different heights, of which only those in sight exist. */

/** Where each row begins, and last where they end. */
export function topsOf(heights: readonly number[]): number[] {
  const tops = [0];
  let top = 0;
  for (const height of heights) {
    tops.push((top += height));
  }
  return tops;
}

/** Index of the row at y; the first or last one outside. */
export function rowAt(tops: readonly number[], y: number): number {
  let low = 0;
  let high = Math.max(tops.length - 2, 0);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? Infinity) <= y) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

export const OVERSCAN = 3;

/** First and last index of the rows to draw, a few more than are in sight. */
export function inSight(tops: readonly number[], top: number, height: number): [number, number] {
  const last = tops.length - 2;
  return [
    Math.max(rowAt(tops, top) - OVERSCAN, 0),
    Math.min(rowAt(tops, top + height) + OVERSCAN, last),
  ];
}
