/** The measured subject and the measuring code, the same for every calendar. */
import type { Call } from "./week";

export interface Subject {
  /** Shows the calendar. Its data is in memory already, in the format that it needs. */
  show(): void;
  /** The bar of a call, or null if it is not drawn. */
  bar(id: string): HTMLElement | null;
  /** Applies a change that was made elsewhere, as an open board receives it from its stream. */
  change(call: Call): void;
  /** The number of completed moves. */
  moved: number;
}

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** Resolves after layout and paint of the current frame: a message posted within it arrives then. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });

/** Returns the end of the first frame in which the condition holds. */
async function shown(isThere: () => boolean = () => true): Promise<number> {
  for (let waited = 0; waited < 6_000; waited += 1) {
    await frame();
    if (isThere()) {
      await painted();
      return performance.now();
    }
  }
  throw new Error("The expected change was not drawn in time.");
}

function isVisible(bar: HTMLElement | null): boolean {
  const box = bar?.getBoundingClientRect();
  return (
    box !== undefined &&
    box.width > 0 &&
    box.height > 0 &&
    box.top < innerHeight &&
    box.left < innerWidth
  );
}

/** The place and text of a bar: a calendar shows a time by either. */
const placeOf = (bar: HTMLElement | null): string => {
  const { left = 0, top = 0 } = bar?.getBoundingClientRect() ?? {};
  return `${left} ${top} ${bar?.textContent ?? ""}`;
};

/** The functions that measure.mjs calls in the page, as `window.bench`. */
export class Bench {
  readonly #subject: Subject;
  readonly #calls: Call[];
  #inputAt = 0;
  #movedBefore = 0;
  #last: Promise<number> = Promise.resolve(0);

  constructor(subject: Subject, calls: Call[]) {
    this.#subject = subject;
    this.#calls = calls;
  }

  /** Returns the milliseconds until bars are painted. */
  async firstPaint(): Promise<number> {
    const begin = performance.now();
    this.#subject.show();
    const first = this.#calls[0]?.id ?? "";
    return (await shown(() => isVisible(this.#subject.bar(first)))) - begin;
  }

  nodes = (): number => document.body.querySelectorAll("*").length;

  /** Returns the centre of a call's bar on the screen, or null if it is not visible. */
  place(id: string): { x: number; y: number } | null {
    const bar = this.#subject.bar(id);
    if (!isVisible(bar)) {
      return null;
    }
    const { left, top, width, height } = (bar as HTMLElement).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }

  /** Starts to time each pointer event from the moment the page receives it. */
  watch(): void {
    const time = () => {
      const inputAt = performance.now();
      this.#inputAt = inputAt;
      this.#last = shown().then((at) => at - inputAt);
    };
    window.addEventListener("pointermove", time, { capture: true });
    window.addEventListener("pointerup", time, { capture: true });
    this.#movedBefore = this.#subject.moved;
  }

  lastStep = (): Promise<number> => this.#last;

  /**
   * Returns the milliseconds from the release of the pointer to the end of the frame that shows the bar at its new
   * place. Called before the release.
   */
  async drop(id: string, from: string): Promise<number> {
    const isThere = () => this.#subject.moved > this.#movedBefore && this.placeOf(id) !== from;
    return (await shown(isThere)) - this.#inputAt;
  }

  placeOf = (id: string): string => placeOf(this.#subject.bar(id));

  /** Returns the milliseconds from a change made elsewhere to the end of the frame that shows it. */
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
