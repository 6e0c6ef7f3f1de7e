/** The calendar on the screen: what is where, and how to get it into sight. */
import { TO_ASSIGN, type Card, type Plan } from "../board/card";
import type { Point } from "./drag.svelte";
import { Edges } from "./edges";
import type { Stop } from "./keyboard";
import { laneHeight } from "./lanes";
import { planAt, rectOf, timeAt, type Sheet } from "./surface";
import type { View } from "./view.svelte";

/** What comes into sight does not touch the edge. */
const MARGIN = 8;

export class Screen {
  scroller = $state<HTMLElement>();
  readonly #view: View;
  readonly #edges = new Edges();

  constructor(view: View) {
    this.#view = view;
  }

  /** The instant under a point of the calendar. */
  timeAt(at: Point): number | null {
    const sheet = this.#sheet();
    const isInside =
      sheet !== null && at.y >= sheet.top && at.y <= sheet.clear.bottom && at.x >= sheet.clear.left;
    return isInside ? timeAt(sheet, at.x) : null;
  }

  planAt(card: Card, at: Point, grab: number): Plan | null {
    const sheet = this.#sheet();
    return sheet && planAt(sheet, card, at.x, at.y, grab);
  }

  rectOf(plan: Plan): DOMRect | null {
    // reading it makes who asks follow the scrolling
    void this.#view.scrollTop;
    const sheet = this.#sheet();
    return sheet && rectOf(sheet, plan, this.#laneOf(plan.technicianId ?? TO_ASSIGN));
  }

  /** Where cards are in sight. */
  clip(): DOMRect | null {
    const sheet = this.#sheet();
    if (sheet === null) {
      return null;
    }
    const { left, right, bottom } = sheet.clear;
    return new DOMRect(left, sheet.top, right - left, bottom - sheet.top);
  }

  /** Scrolls where a drag is at an edge; days to show instead once it waits at the last one. */
  scrollAt(at: Point): number {
    const sheet = this.#sheet();
    if (sheet === null || this.scroller === undefined) {
      return 0;
    }
    const isScrolled = this.#edges.scroll(this.scroller, sheet, at);
    return isScrolled ? 0 : this.#edges.days(sheet, at, performance.now());
  }

  revealStop({ row, date, card }: Stop): void {
    const view = this.#view;
    const day = view.timeline.days.findIndex((each) => each.date === date);
    const at = view.rows[view.indexOf(row)];
    const pieces = at === undefined ? [] : view.layouts.of(at.cards).days[day];
    const left = pieces?.find((piece) => piece.card.id === card)?.left ?? 0;
    this.#reveal(row, day + left);
  }

  revealPlan(plan: Plan): void {
    const x = this.#view.timeline.x(Date.parse(plan.start));
    this.#reveal(plan.technicianId ?? TO_ASSIGN, x ?? 0);
  }

  /** Scrolls no further than it must. */
  #reveal(row: string, x: number): void {
    const { scroller } = this;
    const view = this.#view;
    const index = view.indexOf(row);
    if (scroller === undefined || index === -1) {
      return;
    }
    const [top, bottom] = [view.tops[index] ?? 0, view.tops[index + 1] ?? 0];
    const covered = view.isFirstSticky ? view.firstHeight : 0;
    if (index > 0 || !view.isFirstSticky) {
      const room = scroller.clientHeight - view.headsHeight;
      scroller.scrollTop = Math.max(
        Math.min(scroller.scrollTop, top - covered),
        Math.min(bottom - room, top - covered),
      );
    }
    const width = scroller.clientWidth - view.headWidth;
    const left = x * view.dayWidth;
    scroller.scrollLeft = Math.max(
      Math.min(scroller.scrollLeft, left - MARGIN),
      left + Math.min(view.dayWidth / 2, width) - width,
    );
  }

  #laneOf(id: string): number {
    const row = this.#view.rows[this.#view.indexOf(id)];
    const lanes = row === undefined ? 1 : this.#view.layouts.of(row.cards).lanes;
    return laneHeight(lanes, this.#view.rem);
  }

  #sheet(): Sheet | null {
    return this.scroller === undefined ? null : this.#view.sheet(this.scroller);
  }
}
