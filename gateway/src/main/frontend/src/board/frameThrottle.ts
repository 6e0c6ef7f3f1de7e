/** Longer than any frame, and short enough for the count in a hidden tab's title. */
const HIDDEN_TAB_MS = 200;

/**
 * Limits updates of the page to one a frame. The first is done at once, so that the next frame
 * only has to paint it; requests until then are combined into one update.
 */
export class FrameThrottle {
  readonly #update: () => void;
  #isRequested = false;
  #cancelFrame: (() => void) | null = null;

  constructor(update: () => void) {
    this.#update = update;
  }

  request(): void {
    if (this.#cancelFrame === null) {
      this.flush();
    } else {
      this.#isRequested = true;
    }
  }

  /** Updates now. */
  flush(): void {
    this.#isRequested = false;
    this.#cancelFrame ??= onNextFrame(() => this.#onFrame());
    this.#update();
  }

  /** Drops a requested update. */
  cancel(): void {
    this.#cancelFrame?.();
  }

  #onFrame(): void {
    this.#cancelFrame = null;
    if (this.#isRequested) {
      this.flush();
    }
  }
}

/** A hidden tab gets no frames, so a timer stands in for them. */
function onNextFrame(callback: () => void): () => void {
  const frame = requestAnimationFrame(run);
  const timer = setTimeout(run, HIDDEN_TAB_MS);
  function cancel(): void {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  }
  function run(): void {
    cancel();
    callback();
  }
  return cancel;
}
