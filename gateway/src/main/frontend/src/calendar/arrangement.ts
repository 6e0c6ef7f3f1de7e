/**
 * The arrangement of days and calls: along the hours of one day, or as cells of a week. Lengths are
 * pixels. A box is relative to its row and to the right of the row headers.
 */
import type { Card } from "$lib/types";
import type { Plan, Row } from "../board/card";
import type { Part } from "./parts";
import type { Timeline } from "./timeline";

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Arrangement {
  readonly isWeek: boolean;
  readonly timeline: Timeline;
  /** The left edge of each day, and at the end the right edge of the last. */
  readonly edges: readonly number[];
  /** The parts of each day in order of time. */
  partsOf(cards: readonly Card[]): readonly (readonly Part[])[];
  heightOf(cards: readonly Card[]): number;
  /** The box of a card, or that of the day's cell without one. */
  boxOf(cards: readonly Card[], day: number, card: string | null): Box;
  /** The instant at a position: the start of the day in a week. */
  timeAt(x: number): number;
  /**
   * The plan of a card dropped on a row.
   *
   * @param grab milliseconds from the card's start to where it is held
   */
  planAt(card: Card, row: Row, x: number, grab: number, now: number): Plan;
  /** The place of a plan; null if its day is not shown. */
  placeOf(plan: Plan, row: Row): Box | null;
}

/** The index of the day at a position; the first or last day beside them. */
export function dayAt(edges: readonly number[], x: number): number {
  const after = edges.findIndex((edge) => edge > x);
  return after === -1 ? edges.length - 2 : Math.max(after - 1, 0);
}
