/** The calendar as it stands on the screen: what is where. */
import { TO_ASSIGN, type Card, type Plan } from "../board/card";
import type { Point } from "./drag.svelte";
import { Edges } from "./edges";
import { laneHeight } from "./lanes";
import { planAt, rectOf, timeAt, type Sheet } from "./surface";
import type { View } from "./view.svelte";

export class Screen {
  readonly #view: View;
  readonly #scroller: HTMLElement;
  readonly #edges = new Edges();

  constructor(view: View, scroller: HTMLElement) {
    this.#view = view;
    this.#scroller = scroller;
  }

  /** The instant under a point of the calendar. */
  timeAt(at: Point): number | null {
    const sheet = this.#sheet();
    const isInside = at.y >= sheet.top && at.y <= sheet.clear.bottom && at.x >= sheet.clear.left;
    return isInside ? timeAt(sheet, at.x) : null;
  }

  planAt(card: Card, at: Point, grab: number): Plan | null {
    return planAt(this.#sheet(), card, at.x, at.y, grab);
  }

  rectOf(plan: Plan): DOMRect | null {
    // reading it makes who asks follow the scrolling
    void this.#view.scrollTop;
    return rectOf(this.#sheet(), plan, this.#laneOf(plan.technicianId ?? TO_ASSIGN));
  }

  /** Where cards are in sight. */
  clip(): DOMRect {
    const { top, clear } = this.#sheet();
    return new DOMRect(clear.left, top, clear.right - clear.left, clear.bottom - top);
  }

  /** Scrolls where a drag is at an edge; days to show instead once it waits at the last one. */
  scrollAt(at: Point): number {
    const sheet = this.#sheet();
    const isScrolled = this.#edges.scroll(this.#scroller, sheet, at);
    return isScrolled ? 0 : this.#edges.days(sheet, at, performance.now());
  }

  #laneOf(id: string): number {
    const row = this.#view.rows[this.#view.indexOf(id)];
    const lanes = row === undefined ? 1 : this.#view.layouts.of(row.cards).lanes;
    return laneHeight(lanes, this.#view.rem);
  }

  /** As it stands now. */
  #sheet(): Sheet {
    const view = this.#view;
    const scroller = this.#scroller;
    const box = scroller.getBoundingClientRect();
    const top = box.top + view.headsHeight;
    return {
      timeline: view.timeline,
      rows: view.rows,
      tops: view.tops,
      dayWidth: view.dayWidth,
      left: box.left + view.headWidth,
      top,
      clear: {
        left: box.left + view.headWidth,
        top: top + (view.isFirstSticky ? view.firstHeight : 0),
        right: box.left + scroller.clientWidth,
        bottom: box.top + scroller.clientHeight,
      },
      scrolled: { left: scroller.scrollLeft, top: scroller.scrollTop },
      isFirstSticky: view.isFirstSticky,
    };
  }
}
