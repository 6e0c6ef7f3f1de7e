/** Where a row's cards stand: what overlaps gets a lane of its own. */
import { timeOf, type Card } from "../board/card";
import { shareOf, type Timeline } from "./timeline";

/** A card, or the part of it that is on one day. Places and lengths are shares of the day's width. */
export interface Piece {
  card: Card;
  day: number;
  left: number;
  width: number;
  /** How much of the width is time; a short call is drawn wider than it is long. */
  real: number;
  lane: number;
}

export interface RowLayout {
  lanes: number;
  /** The pieces of each day, the earliest first. */
  days: readonly (readonly Piece[])[];
}

export function layOut(cards: readonly Card[], timeline: Timeline, least: number): RowLayout {
  const days = timeline.days.map((): Piece[] => []);
  for (const card of cards) {
    const time = timeOf(card);
    for (let day = 0; time !== null && day < days.length; day++) {
      const piece = pieceOf(card, time, day, timeline, least);
      if (piece !== null) {
        days[day]?.push(piece);
      }
    }
  }
  return { lanes: Math.max(1, ...days.map(giveLanes)), days };
}

function pieceOf(
  card: Card,
  [begin, end]: [number, number],
  index: number,
  timeline: Timeline,
  least: number,
): Piece | null {
  const day = timeline.days[index];
  if (day === undefined || begin >= day.end || end <= day.begin) {
    return null;
  }
  const from = shareOf(day, begin);
  const time = shareOf(day, end) - from;
  const width = Math.min(Math.max(time, least), 1);
  // at the day's end it begins earlier rather than reach into the next day
  const left = Math.min(from, 1 - width);
  return { card, day: index, left, width, real: time / width, lane: 0 };
}

/** Puts each into the first lane that is free; returns how many there are. */
function giveLanes(pieces: Piece[]): number {
  pieces.sort((a, b) => a.left - b.left || b.width - a.width);
  const ends: number[] = [];
  for (const piece of pieces) {
    const free = ends.findIndex((end) => end <= piece.left + 1e-9);
    piece.lane = free === -1 ? ends.length : free;
    ends[piece.lane] = piece.left + piece.width;
  }
  return ends.length;
}

/** Remembers the layout of rows whose cards are the same as before. */
export class Layouts {
  readonly timeline: Timeline;
  readonly #least: number;
  readonly #known = new WeakMap<readonly Card[], RowLayout>();

  constructor(timeline: Timeline, least: number) {
    this.timeline = timeline;
    this.#least = least;
  }

  of(cards: readonly Card[]): RowLayout {
    let layout = this.#known.get(cards);
    if (layout === undefined) {
      layout = layOut(cards, this.timeline, this.#least);
      this.#known.set(cards, layout);
    }
    return layout;
  }
}
