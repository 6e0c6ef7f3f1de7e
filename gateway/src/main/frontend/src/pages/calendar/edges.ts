/** A drag at the calendar's edges scrolls it, and waiting there asks for other days. */
import type { Sheet } from "./surface";

const EDGE = 44;
/** In one frame, at the very edge. */
const FASTEST = 22;
const WAIT_MS = 700;

export class Edges {
  #since: number | null = null;

  /** Scrolls, and returns whether it did. */
  scroll(scroller: HTMLElement, sheet: Sheet, at: { x: number; y: number }): boolean {
    const { clear } = sheet;
    const { scrollLeft, scrollTop } = scroller;
    const isBeside = at.x < clear.left - EDGE || at.x > clear.right + EDGE;
    const isAbove = at.y < sheet.top - EDGE;
    if (isBeside || isAbove || at.y > clear.bottom + EDGE) {
      return false;
    }
    scroller.scrollLeft += speed(at.x, clear.left, clear.right);
    // over what is sticky it is meant for what is sticky
    if (at.y >= clear.top) {
      scroller.scrollTop += speed(at.y, clear.top, clear.bottom);
    }
    return scroller.scrollLeft !== scrollLeft || scroller.scrollTop !== scrollTop;
  }

  /** One day earlier or later once somebody waits where it scrolls no further; else 0. */
  days(sheet: Sheet, { x, y }: { x: number; y: number }, now: number): -1 | 0 | 1 {
    const { clear } = sheet;
    const isInside = y >= sheet.top && y <= clear.bottom && x >= clear.left && x <= clear.right;
    const by = !isInside ? 0 : Math.sign(speed(x, clear.left + EDGE / 2, clear.right - EDGE / 2));
    const isAtEnd = Math.abs(x - (by < 0 ? clear.left : clear.right)) < EDGE / 2;
    if (by === 0 || !isAtEnd) {
      this.#since = null;
      return 0;
    }
    this.#since ??= now;
    if (now - this.#since < WAIT_MS) {
      return 0;
    }
    this.#since = now;
    return by as -1 | 1;
  }
}

/** The nearer to the edge, the faster. */
function speed(at: number, from: number, to: number): number {
  const into = at < from + EDGE ? at - from - EDGE : at > to - EDGE ? at - to + EDGE : 0;
  return (Math.min(Math.max(into / EDGE, -1), 1) * FASTEST) | 0;
}
