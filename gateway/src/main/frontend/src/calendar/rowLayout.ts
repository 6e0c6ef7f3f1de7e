/** Positions of a row's cards. Overlapping cards get lanes of their own. */
import { timeOf } from "../board/card";
import type { Card } from "$lib/types";
import { shareOf, type Timeline } from "./timeline";

/** A card's part on one day. Positions and lengths are shares of the day's width. */
export interface Piece {
  card: Card;
  day: number;
  left: number;
  width: number;
  /** The share of the width that is time: a short call is drawn wider than it is long. */
  timeShare: number;
  lane: number;
}

export interface RowLayout {
  lanes: number;
  /** The pieces of each day in order of time. */
  days: readonly (readonly Piece[])[];
}

/** @param minWidth the minimum width of a piece */
export function layOut(cards: readonly Card[], timeline: Timeline, minWidth: number): RowLayout {
  const days = timeline.days.map((): Piece[] => []);
  for (const card of cards) {
    const time = timeOf(card);
    for (let day = 0; time !== null && day < days.length; day++) {
      const piece = pieceOf(card, time, day, timeline, minWidth);
      if (piece !== null) {
        days[day]?.push(piece);
      }
    }
  }
  return { lanes: Math.max(1, ...days.map(assignLanes)), days };
}

function pieceOf(
  card: Card,
  [begin, end]: [number, number],
  index: number,
  timeline: Timeline,
  minWidth: number,
): Piece | null {
  const day = timeline.days[index];
  if (day === undefined || begin >= day.end || end <= day.begin) {
    return null;
  }
  const from = shareOf(day, begin);
  const time = shareOf(day, end) - from;
  const width = Math.min(Math.max(time, minWidth), 1);
  // at the end of the day it is moved left rather than into the next day
  const left = Math.min(from, 1 - width);
  return { card, day: index, left, width, timeShare: time / width, lane: 0 };
}

/** Puts each piece into the first free lane and returns the number of lanes. */
function assignLanes(pieces: Piece[]): number {
  pieces.sort((a, b) => a.left - b.left || b.width - a.width);
  const ends: number[] = [];
  for (const piece of pieces) {
    const free = ends.findIndex((end) => end <= piece.left + 1e-9);
    piece.lane = free === -1 ? ends.length : free;
    ends[piece.lane] = piece.left + piece.width;
  }
  return ends.length;
}

/** Caches the layout of rows by their cards. */
export class RowLayouts {
  readonly timeline: Timeline;
  readonly #minWidth: number;
  readonly #byCards = new WeakMap<readonly Card[], RowLayout>();

  constructor(timeline: Timeline, minWidth: number) {
    this.timeline = timeline;
    this.#minWidth = minWidth;
  }

  of(cards: readonly Card[]): RowLayout {
    let layout = this.#byCards.get(cards);
    if (layout === undefined) {
      layout = layOut(cards, this.timeline, this.#minWidth);
      this.#byCards.set(cards, layout);
    }
    return layout;
  }
}
