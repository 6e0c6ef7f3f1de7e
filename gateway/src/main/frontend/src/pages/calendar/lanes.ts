/** How high lanes and rows are, in pixels; everything grows with the size of the text. */

const ROW = 3.5;
const EDGE = 0.3;
const GAP = 0.2;
/** Two lines of text, or one where many calls overlap. */
const LANE = 2.7;
const LOW_LANE = 1.7;
const MOST_HIGH_LANES = 2;
/** Of a target for the finger. */
const LEAST = 24;

export const isLow = (lanes: number): boolean => lanes > MOST_HIGH_LANES;

export const laneHeight = (lanes: number, rem: number): number =>
  Math.max((isLow(lanes) ? LOW_LANE : LANE) * rem, LEAST);

export const laneTop = (lane: number, lanes: number, rem: number): number =>
  edge(lanes, rem) + lane * (laneHeight(lanes, rem) + GAP * rem);

export const heightOf = (lanes: number, rem: number): number =>
  Math.round(
    Math.max(ROW * rem, lanes * (laneHeight(lanes, rem) + GAP * rem) + (2 * EDGE - GAP) * rem),
  );

/** A single lane stands in the middle. */
const edge = (lanes: number, rem: number): number =>
  lanes === 1 ? ((ROW - LANE) / 2) * rem : EDGE * rem;
