/** Positions of a row's cards along the hours of days. Overlapping cards get lanes of their own. */
import type { Card } from "$lib/types";
import { partsOf, type Part } from "./parts";
import { shareOf, type Day, type Timeline } from "./timeline";

/** A part with its place: shares of the day's width, true to its time. */
export interface Piece extends Part {
  left: number;
  width: number;
  lane: number;
}

export interface RowLayout {
  lanes: number;
  /** The pieces of each day in order of time. */
  days: readonly (readonly Piece[])[];
}

export function layOut(cards: readonly Card[], timeline: Timeline): RowLayout {
  const days = partsOf(cards, timeline.days).map((parts, index) => {
    const day = timeline.days[index];
    return day === undefined ? [] : parts.map((part) => pieceOf(part, day));
  });
  return { lanes: Math.max(1, ...days.map(assignLanes)), days };
}

function pieceOf(part: Part, day: Day): Piece {
  const left = shareOf(day, part.begin);
  return { ...part, left, width: shareOf(day, part.end) - left, lane: 0 };
}

/** Puts each piece into the first free lane and returns the number of lanes. */
function assignLanes(pieces: readonly Piece[]): number {
  const ends: number[] = [];
  for (const piece of pieces) {
    const free = ends.findIndex((end) => end <= piece.begin);
    piece.lane = free === -1 ? ends.length : free;
    ends[piece.lane] = piece.end;
  }
  return ends.length;
}

/** Caches the layout of rows by their cards. */
export class RowLayouts {
  readonly timeline: Timeline;
  readonly #byCards = new WeakMap<readonly Card[], RowLayout>();

  constructor(timeline: Timeline) {
    this.timeline = timeline;
  }

  of(cards: readonly Card[]): RowLayout {
    let layout = this.#byCards.get(cards);
    if (layout === undefined) {
      layout = layOut(cards, this.timeline);
      this.#byCards.set(cards, layout);
    }
    return layout;
  }
}
