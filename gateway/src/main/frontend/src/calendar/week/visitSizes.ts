/** Heights of visits and of a week's rows in pixels. They grow with the text size. */

// in rem
const VISIT = 1.6;
const GAP = 2 / 15;
const PADDING = 0.25;
/** Room below the visits for the load bar and for a drop. */
const BELOW = 0.6;
/** Two lines of a name, and the booked hours. */
const MIN_ROW = 3.9;
/** The minimum size of a touch target in pixels. */
const MIN_TARGET = 24;

export const visitHeight = (rem: number): number => Math.max(Math.round(VISIT * rem), MIN_TARGET);

export const visitGap = (rem: number): number => Math.round(GAP * rem);

export const visitTop = (index: number, rem: number): number =>
  Math.round(PADDING * rem) + index * (visitHeight(rem) + visitGap(rem));

/** The height of a row by the number of visits of its fullest day. */
export const weekRowHeight = (visits: number, rem: number): number =>
  Math.max(Math.round(MIN_ROW * rem), visitTop(visits, rem) + Math.round(BELOW * rem));
