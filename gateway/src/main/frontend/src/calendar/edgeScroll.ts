/** Scrolls the calendar when a drag is at its edge, and turns to other days when it waits there. */
import type { Geometry } from "./hitTest";

const EDGE = 44;
/** Pixels a frame at the very edge. */
const MAX_SPEED = 22;
const WAIT_MS = 700;

export class EdgeScroll {
  #waitingSince: number | null = null;

  /** Scrolls; returns whether anything moved. */
  scroll(scroller: HTMLElement, geometry: Geometry, at: { x: number; y: number }): boolean {
    const { clear } = geometry;
    const { scrollLeft, scrollTop } = scroller;
    const isBeside = at.x < clear.left - EDGE || at.x > clear.right + EDGE;
    const isAbove = at.y < geometry.top - EDGE;
    if (isBeside || isAbove || at.y > clear.bottom + EDGE) {
      return false;
    }
    scroller.scrollLeft += speed(at.x, clear.left, clear.right);
    // above this line the pointer is over the sticky row, which is itself a target
    if (at.y >= clear.top) {
      scroller.scrollTop += speed(at.y, clear.top, clear.bottom);
    }
    return scroller.scrollLeft !== scrollLeft || scroller.scrollTop !== scrollTop;
  }

  /** One day back or forward after waiting at the left or right edge; else 0. */
  days(geometry: Geometry, { x, y }: { x: number; y: number }, now: number): -1 | 0 | 1 {
    const { clear } = geometry;
    const isInside = y >= geometry.top && y <= clear.bottom && x >= clear.left && x <= clear.right;
    const by = !isInside ? 0 : Math.sign(speed(x, clear.left + EDGE / 2, clear.right - EDGE / 2));
    const isAtEnd = Math.abs(x - (by < 0 ? clear.left : clear.right)) < EDGE / 2;
    if (by === 0 || !isAtEnd) {
      this.#waitingSince = null;
      return 0;
    }
    this.#waitingSince ??= now;
    if (now - this.#waitingSince < WAIT_MS) {
      return 0;
    }
    this.#waitingSince = now;
    return by as -1 | 1;
  }
}

/** The nearer to the edge, the faster. */
function speed(at: number, from: number, to: number): number {
  const into = at < from + EDGE ? at - from - EDGE : at > to - EDGE ? at - to + EDGE : 0;
  return (Math.min(Math.max(into / EDGE, -1), 1) * MAX_SPEED) | 0;
}
