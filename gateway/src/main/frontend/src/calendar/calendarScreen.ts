/** The calendar as a drop target: translates between points of the screen and plans. */
import type { Card } from "$lib/types";
import type { Plan } from "../board/card";
import type { Point } from "./drag.svelte";
import { EdgeScroll } from "./edgeScroll";
import { planAt, rectOf, timeAt, type Geometry } from "./hitTest";
import type { Viewport } from "./viewport.svelte";

export class CalendarScreen {
  readonly #viewport: Viewport;
  readonly #scroller: HTMLElement;
  readonly #edgeScroll = new EdgeScroll();

  constructor(viewport: Viewport, scroller: HTMLElement) {
    this.#viewport = viewport;
    this.#scroller = scroller;
  }

  /** The instant at a point; null outside the calendar. */
  timeAt(at: Point): number | null {
    const geometry = this.#geometry();
    const { clear, top } = geometry;
    const isInside = at.y >= top && at.y <= clear.bottom && at.x >= clear.left;
    return isInside ? timeAt(geometry, at.x) : null;
  }

  planAt(card: Card, at: Point, grab: number, now: number): Plan | null {
    return planAt(this.#geometry(), card, at, grab, now);
  }

  rectOf(plan: Plan): DOMRect | null {
    // read so that callers are updated when the calendar scrolls
    void this.#viewport.scrollTop;
    return rectOf(this.#geometry(), plan);
  }

  /** The area where cards are visible. */
  clip(): DOMRect {
    const { top, clear } = this.#geometry();
    return new DOMRect(clear.left, top, clear.right - clear.left, clear.bottom - top);
  }

  /** Scrolls at an edge; returns days to move by once a drag waits where no more scrolling is. */
  scrollAt(at: Point): number {
    const geometry = this.#geometry();
    const hasScrolled = this.#edgeScroll.scroll(this.#scroller, geometry, at);
    return hasScrolled ? 0 : this.#edgeScroll.days(geometry, at, performance.now());
  }

  #geometry(): Geometry {
    const viewport = this.#viewport;
    const scroller = this.#scroller;
    const box = scroller.getBoundingClientRect();
    const top = box.top + viewport.headerHeight;
    return {
      arrangement: viewport.arrangement,
      rows: viewport.rows,
      tops: viewport.tops,
      left: box.left + viewport.rowHeaderWidth,
      top,
      clear: {
        left: box.left + viewport.rowHeaderWidth,
        top: top + (viewport.isFirstSticky ? viewport.firstHeight : 0),
        right: box.left + scroller.clientWidth,
        bottom: box.top + scroller.clientHeight,
      },
      scrolled: { left: scroller.scrollLeft, top: scroller.scrollTop },
      isFirstSticky: viewport.isFirstSticky,
    };
  }
}
