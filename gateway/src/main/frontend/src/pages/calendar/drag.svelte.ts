/** One drag, wherever it begins: by pointer or by keyboard, from the lists or within the calendar. */
import { isMovable, isSame, timeOf, type Card, type Plan } from "../board/card";

/** Less is a click. */
const THRESHOLD = 4;
const LONG_PRESS_MS = 350;

export interface Point {
  x: number;
  y: number;
}

/** The calendar, as far as a drag needs to know it. */
export interface Surface {
  timeAt(at: Point): number | null;
  planAt(card: Card, at: Point, grab: number): Plan | null;
  rectOf(plan: Plan): DOMRect | null;
  /** Scrolls when the point is at an edge. */
  scrollAt(at: Point): void;
  drop(card: Card, plan: Plan): void;
  /** Shows a card on its way to where it is. */
  glide(card: string, from: DOMRect): void;
  /** Goes on by keyboard. */
  take(card: Card): void;
}

interface Press {
  card: Card;
  from: Point;
  /** Milliseconds from the card's beginning to where it was taken; null until the calendar can say. */
  grab: number | null;
  pointer: number;
  isTouch: boolean;
  timer?: ReturnType<typeof setTimeout>;
}

export class Drag {
  /** What is carried; null when nothing is. */
  card = $state.raw<Card | null>(null);
  /** Where it would go; null beside the calendar. */
  plan = $state.raw<Plan | null>(null);
  pointer = $state.raw<Point | null>(null);
  /** Let go, and being asked about. */
  waiting = $state(false);
  /** Where the last card was let go. */
  place: DOMRect | null = null;

  #surface: Surface | null = null;
  #press: Press | null = null;
  #frame = 0;
  /** Where the focus was when a card was picked up by keyboard. */
  #from: Element | null = null;

  get isByKeyboard(): boolean {
    return this.card !== null && this.pointer === null;
  }

  /** The calendar says where things are; returns how it takes leave. */
  over(surface: Surface): () => void {
    this.#surface = surface;
    return () => {
      if (this.#surface === surface) {
        this.#surface = null;
        this.cancel();
      }
    };
  }

  /** On pointerdown: a drag once the pointer moves, or on touch once it has stayed. */
  press(event: PointerEvent, card: Card): void {
    if (event.button !== 0 || !event.isPrimary || this.card !== null || !isMovable(card)) {
      return;
    }
    window.removeEventListener("pointerup", swallowClick, true);
    const from = { x: event.clientX, y: event.clientY };
    const grab = this.#grab(card, from);
    const isTouch = event.pointerType === "touch";
    this.#press = { card, from, grab, pointer: event.pointerId, isTouch };
    if (isTouch) {
      this.#press.timer = setTimeout(() => this.#lift(from), LONG_PRESS_MS);
    }
    this.#listen(true);
  }

  /** By keyboard, from wherever the card is. */
  carry(card: Card): void {
    if (this.card === null) {
      this.#from = document.activeElement;
      this.#surface?.take(card);
    }
  }

  /** The calendar moves it from there on. */
  pickUp(card: Card, plan: Plan): void {
    this.card = card;
    this.plan = plan;
    this.pointer = null;
    window.addEventListener("pointerdown", this.#lost, true);
  }

  /** Let go where it is. */
  drop(): void {
    const { card, plan } = this;
    this.#release();
    if (card === null || plan === null || isSame(card, plan)) {
      this.done();
      return;
    }
    this.place = this.#surface?.rectOf(plan) ?? null;
    this.waiting = true;
    this.#surface?.drop(card, plan);
  }

  cancel(): void {
    const from = this.isByKeyboard ? this.#from : null;
    this.#release();
    this.done();
    if (from instanceof HTMLElement && from.isConnected) {
      from.focus();
    }
  }

  /** It was decided about what was let go. */
  done(): void {
    this.card = null;
    this.plan = null;
    this.pointer = null;
    this.waiting = false;
  }

  /** Shows that a card goes back from where it was let go to where it is. */
  glideBack(card: Card): void {
    if (this.place !== null) {
      this.#surface?.glide(card.id, this.place);
    }
  }

  #lift(at: Point): void {
    if (this.#press !== null) {
      this.card = this.#press.card;
      this.#move(at);
      this.#frame = requestAnimationFrame(() => this.#atEdges());
    }
  }

  #move(at: Point): void {
    const press = this.#press;
    if (press !== null && this.card !== null) {
      this.pointer = at;
      press.grab ??= this.#grab(press.card, press.from);
      this.#plan(this.#surface?.planAt(this.card, at, press.grab ?? 0) ?? null);
    }
  }

  #grab(card: Card, from: Point): number | null {
    if (this.#surface === null) {
      return null;
    }
    const time = this.#surface.timeAt(from);
    const start = timeOf(card)?.[0];
    return time === null || start === undefined ? 0 : time - start;
  }

  #plan(plan: Plan | null): void {
    const { plan: old } = this;
    if (plan?.start !== old?.start || plan?.technicianId !== old?.technicianId) {
      this.plan = plan;
    }
  }

  #atEdges(): void {
    if (this.pointer !== null && !this.waiting) {
      this.#surface?.scrollAt(this.pointer);
      // the days may have changed too
      this.#move(this.pointer);
      this.#frame = requestAnimationFrame(() => this.#atEdges());
    }
  }

  #release(): void {
    clearTimeout(this.#press?.timer);
    this.#press = null;
    cancelAnimationFrame(this.#frame);
    window.removeEventListener("pointerdown", this.#lost, true);
    this.#listen(false);
  }

  readonly #moved = (event: PointerEvent): void => {
    const press = this.#press;
    if (press === null || event.pointerId !== press.pointer) {
      return;
    }
    const at = { x: event.clientX, y: event.clientY };
    if (this.card !== null) {
      event.preventDefault();
      this.#move(at);
    } else if (Math.hypot(at.x - press.from.x, at.y - press.from.y) >= THRESHOLD) {
      if (press.isTouch) {
        this.#release();
      } else {
        this.#lift(at);
      }
    }
  };

  readonly #let = (event: PointerEvent): void => {
    if (event.pointerId !== this.#press?.pointer) {
      return;
    }
    if (this.card === null) {
      this.#release();
      return;
    }
    this.#moved(event);
    swallowClick();
    this.drop();
  };

  readonly #lost = (): void => this.cancel();

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && this.card !== null) {
      event.preventDefault();
      event.stopPropagation();
      window.addEventListener("pointerup", swallowClick, { capture: true, once: true });
      this.cancel();
    }
  };

  /** Scrolling by touch would end the drag. */
  readonly #touch = (event: Event): void => {
    if (this.card !== null && event.cancelable) {
      event.preventDefault();
    }
  };

  #listen(on: boolean): void {
    const change = (on ? window.addEventListener : window.removeEventListener).bind(window);
    change("pointermove", this.#moved as EventListener);
    change("pointerup", this.#let as EventListener);
    change("pointercancel", this.#lost);
    change("blur", this.#lost);
    change("keydown", this.#key as EventListener, true);
    change("contextmenu", this.#touch);
  }

  /** To attach to what cards are dragged from by touch: later it would be too late to listen. */
  readonly held = (element: HTMLElement): (() => void) => {
    element.addEventListener("touchmove", this.#touch, { passive: false });
    return () => element.removeEventListener("touchmove", this.#touch);
  };
}

/** The click that follows when the pointer is let go would open a card. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }));
}
