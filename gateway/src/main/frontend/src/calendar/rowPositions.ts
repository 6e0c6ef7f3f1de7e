/** Positions of rows of different heights, and the range of rows to draw. */

/** The top of each row, and at the end the bottom of the last. */
export function topsOf(heights: readonly number[]): number[] {
  const tops = [0];
  let top = 0;
  for (const height of heights) {
    tops.push((top += height));
  }
  return tops;
}

/** The index of the row at y; the first or last row if y is outside. */
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

/** Rows within this distance of the visible ones are drawn too, so that scrolling shows no gaps. */
export const OVERSCAN_PX = 100;

/** First and last index of the rows between two heights. */
export function visibleRange(
  tops: readonly number[],
  top: number,
  height: number,
): [number, number] {
  const last = tops.length - 2;
  return [rowAt(tops, top), Math.min(rowAt(tops, top + height), last)];
}
