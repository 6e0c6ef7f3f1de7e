/** What is measured, and how a moment is told: the same for every calendar. */
import type { Call } from "./week";

export interface Subject {
  /** Everything the calendar needs is in memory. */
  show(calls: readonly Call[]): void;
  /** A call's bar, if it is drawn. */
  bar(id: string): HTMLElement | null;
  /** The change came from elsewhere: as an open board is told of it. */
  change(call: Call): void;
  /** Moves that were let go and carried out. */
  moved: number;
}

/** When the frame that shows what has just been done is done: at the begin of the next one. */
export const shown = (): Promise<number> =>
  new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now()))),
  );

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

function isInSight(bar: HTMLElement | null): boolean {
  const box = bar?.getBoundingClientRect();
  return (
    box !== undefined && box.width > 0 && box.height > 0 && box.top < innerHeight && box.left < innerWidth
  );
}

const placeOf = (bar: HTMLElement | null): string => {
  const { left = 0, top = 0 } = bar?.getBoundingClientRect() ?? {};
  return `${left} ${top}`;
};

/** What the driver calls from outside, as `window.bench`. */
export class Bench {
  readonly #subject: Subject;
  readonly #calls: Call[];
  #begun = 0;
  #movedBefore = 0;
  #last: Promise<number> = Promise.resolve(0);

  constructor(subject: Subject, calls: Call[]) {
    this.#subject = subject;
    this.#calls = calls;
  }

  /** Milliseconds until bars are painted. */
  async firstPaint(): Promise<number> {
    const begin = performance.now();
    this.#subject.show(this.#calls);
    while (!this.#calls.some(({ id }) => isInSight(this.#subject.bar(id)))) {
      await frame();
    }
    return (await shown()) - begin;
  }

  nodes = (): number => document.body.querySelectorAll("*").length;

  /** Where on the screen the bar of a call is that has room to be taken. */
  place(id: string): { x: number; y: number } | null {
    const bar = this.#subject.bar(id);
    if (!isInSight(bar)) {
      return null;
    }
    const { left, top, width, height } = (bar as HTMLElement).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }

  /** From now on each move of the pointer is timed from when the page gets it. */
  watch(): void {
    const time = () => {
      this.#begun = performance.now();
      this.#last = shown().then((at) => at - this.#begun);
    };
    window.addEventListener("pointermove", time, { capture: true });
    window.addEventListener("pointerup", time, { capture: true });
    this.#movedBefore = this.#subject.moved;
  }

  lastStep = (): Promise<number> => this.#last;

  /** Milliseconds from letting go to the frame that shows the bar where it was let go. */
  async drop(id: string, from: string): Promise<number> {
    const begun = this.#begun;
    for (let wait = 0; wait < 600; wait += 1) {
      const isThere = this.#subject.moved > this.#movedBefore && this.placeOf(id) !== from;
      if (isThere) {
        return (await shown()) - begun;
      }
      await frame();
    }
    throw new Error("The bar has not moved.");
  }

  placeOf = (id: string): string => placeOf(this.#subject.bar(id));

  /** Milliseconds from a change told from elsewhere to the frame that shows it. */
  async liveUpdate(id: string, minutes: number): Promise<number> {
    const call = this.#calls.find((each) => each.id === id) as Call;
    call.begin += minutes * 60_000;
    const before = this.placeOf(id);
    const begin = performance.now();
    this.#subject.change(call);
    while (this.placeOf(id) === before) {
      await frame();
    }
    return (await shown()) - begin;
  }
}

declare global {
  interface Window {
    bench: Bench;
  }
}
