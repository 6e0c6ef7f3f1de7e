/** Recognises a drag from a pointerdown: by mouse once it moves, by touch after a long press. */
import { swallowClick } from "./swallowClick";

/** A shorter movement is a click. In pixels. */
const THRESHOLD = 4;
const LONG_PRESS_MS = 350;

export interface Point {
  x: number;
  y: number;
}

export interface DragListener {
  onstart: (at: Point) => void;
  onmove: (at: Point) => void;
  /** The pointer was released; `onmove` was called for the same point before. */
  ondrop: () => void;
  oncancel: () => void;
}

interface Press {
  from: Point;
  pointer: number;
  isTouch: boolean;
  timer?: ReturnType<typeof setTimeout>;
}

export class DragGesture {
  readonly #listener: DragListener;
  #press: Press | null = null;
  #isDragging = false;

  constructor(listener: DragListener) {
    this.#listener = listener;
  }

  /** Starts to watch a pressed pointer. */
  begin(event: PointerEvent): void {
    window.removeEventListener("pointerup", swallowClick, true);
    const from = { x: event.clientX, y: event.clientY };
    const isTouch = event.pointerType === "touch";
    this.#press = { from, pointer: event.pointerId, isTouch };
    if (isTouch) {
      this.#press.timer = setTimeout(() => this.#start(from), LONG_PRESS_MS);
    }
    this.#listen(true);
  }

  /** Stops watching. */
  end(): void {
    clearTimeout(this.#press?.timer);
    this.#press = null;
    this.#isDragging = false;
    this.#listen(false);
  }

  #start(at: Point): void {
    this.#isDragging = true;
    this.#listener.onstart(at);
  }

  readonly #onMove = (event: PointerEvent): void => {
    const press = this.#press;
    if (press === null || event.pointerId !== press.pointer) {
      return;
    }
    const at = { x: event.clientX, y: event.clientY };
    if (this.#isDragging) {
      event.preventDefault();
      this.#listener.onmove(at);
    } else if (Math.hypot(at.x - press.from.x, at.y - press.from.y) >= THRESHOLD) {
      if (press.isTouch) {
        this.end(); // the finger scrolls
      } else {
        this.#start(at);
      }
    }
  };

  readonly #onUp = (event: PointerEvent): void => {
    if (event.pointerId !== this.#press?.pointer) {
      return;
    }
    if (!this.#isDragging) {
      this.end();
      return;
    }
    this.#onMove(event);
    swallowClick();
    this.#listener.ondrop();
  };

  readonly #onLost = (): void => this.#listener.oncancel();

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && this.#isDragging) {
      event.preventDefault();
      event.stopPropagation();
      window.addEventListener("pointerup", swallowClick, { capture: true, once: true });
      this.#listener.oncancel();
    }
  };

  /** Touch scrolling and the context menu would end the drag. */
  readonly #preventDefault = (event: Event): void => {
    if (this.#isDragging && event.cancelable) {
      event.preventDefault();
    }
  };

  // on the window and from the start, because a fast pointer leaves the card at once
  #listen(on: boolean): void {
    const change = (on ? window.addEventListener : window.removeEventListener).bind(window);
    change("pointermove", this.#onMove as EventListener);
    change("pointerup", this.#onUp as EventListener);
    change("pointercancel", this.#onLost);
    change("blur", this.#onLost);
    change("keydown", this.#onKeyDown as EventListener, true);
    change("contextmenu", this.#preventDefault);
  }

  /** Attachment for elements with draggable cards: a touch listener added later has no effect. */
  readonly preventTouchScroll = (element: HTMLElement): (() => void) => {
    element.addEventListener("touchmove", this.#preventDefault, { passive: false });
    return () => element.removeEventListener("touchmove", this.#preventDefault);
  };
}
