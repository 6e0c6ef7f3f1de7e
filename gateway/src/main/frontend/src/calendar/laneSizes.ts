/** Heights of lanes and rows in pixels. They grow with the text size. */

// in rem
const ROW = 3.5;
const EDGE = 0.3;
const GAP = 0.2;
/** Two lines of text; one line where many calls overlap. */
const LANE = 2.7;
const LOW_LANE = 1.7;
const MAX_HIGH_LANES = 2;
/** The minimum size of a touch target in pixels. */
const MIN_TARGET = 24;

export const isLow = (lanes: number): boolean => lanes > MAX_HIGH_LANES;

export const laneHeight = (lanes: number, rem: number): number =>
  Math.max((isLow(lanes) ? LOW_LANE : LANE) * rem, MIN_TARGET);

export const laneTop = (lane: number, lanes: number, rem: number): number =>
  edge(lanes, rem) + lane * (laneHeight(lanes, rem) + GAP * rem);

export const rowHeight = (lanes: number, rem: number): number =>
  Math.round(
    Math.max(ROW * rem, lanes * (laneHeight(lanes, rem) + GAP * rem) + (2 * EDGE - GAP) * rem),
  );

/** A single lane is centred in its row. */
const edge = (lanes: number, rem: number): number =>
  lanes === 1 ? ((ROW - LANE) / 2) * rem : EDGE * rem;
