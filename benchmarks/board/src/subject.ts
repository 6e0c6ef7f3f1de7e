/** What is measured, and how a moment is told: the same for every calendar. */
import type { Call } from "./week";

export interface Subject {
  /** Everything it needs is in memory, in the shape it wants. */
  show(): void;
  /** A call's bar, if it is drawn. */
  bar(id: string): HTMLElement | null;
  /** The change came from elsewhere: as an open board is told of it. */
  change(call: Call): void;
  /** Moves that were let go and carried out. */
  moved: number;
}

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** Told from within a frame, a message comes once it is laid out and painted. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });

/** When the first frame that shows it is done. */
async function shown(isThere: () => boolean = () => true): Promise<number> {
  for (let waited = 0; waited < 6_000; waited += 1) {
    await frame();
    if (isThere()) {
      await painted();
      return performance.now();
    }
  }
  throw new Error("What was to be seen has not come.");
}

function isInSight(bar: HTMLElement | null): boolean {
  const box = bar?.getBoundingClientRect();
  return (
    box !== undefined &&
    box.width > 0 &&
    box.height > 0 &&
    box.top < innerHeight &&
    box.left < innerWidth
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
    this.#subject.show();
    const first = this.#calls[0]?.id ?? "";
    return (await shown(() => isInSight(this.#subject.bar(first)))) - begin;
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
      const begun = performance.now();
      this.#begun = begun;
      this.#last = shown().then((at) => at - begun);
    };
    window.addEventListener("pointermove", time, { capture: true });
    window.addEventListener("pointerup", time, { capture: true });
    this.#movedBefore = this.#subject.moved;
  }

  lastStep = (): Promise<number> => this.#last;

  /** Begun before the pointer lets go: milliseconds from then to the frame that shows the bar there. */
  async drop(id: string, from: string): Promise<number> {
    const isThere = () => this.#subject.moved > this.#movedBefore && this.placeOf(id) !== from;
    return (await shown(isThere)) - this.#begun;
  }

  placeOf = (id: string): string => placeOf(this.#subject.bar(id));

  /** Milliseconds from a change told from elsewhere to the end of the frame that shows it. */
  async liveUpdate(id: string, minutes: number, pause: number): Promise<number> {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const call = this.#calls.find((each) => each.id === id) as Call;
    call.begin += minutes * 60_000;
    const before = this.placeOf(id);
    const begin = performance.now();
    this.#subject.change(call);
    return (await shown(() => this.placeOf(id) !== before)) - begin;
  }
}

declare global {
  interface Window {
    bench: Bench;
  }
}
