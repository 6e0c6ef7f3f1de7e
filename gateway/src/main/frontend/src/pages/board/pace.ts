/** Longer than any frame, and short enough for a title that counts. */
const UNSEEN_MS = 200;

/**
 * How often news are shown: the first at once, so that the next frame only has to be painted, and
 * what comes until then together, however much it is.
 */
export class Pace {
  readonly #show: () => void;
  #isOwed = false;
  #leave: (() => void) | null = null;

  constructor(show: () => void) {
    this.#show = show;
  }

  soon(): void {
    if (this.#leave === null) {
      this.now();
    } else {
      this.#isOwed = true;
    }
  }

  now(): void {
    this.#isOwed = false;
    this.#leave ??= onNextFrame(() => this.#rested());
    this.#show();
  }

  /** What has not been shown yet never is. */
  leave(): void {
    this.#leave?.();
  }

  #rested(): void {
    this.#leave = null;
    if (this.#isOwed) {
      this.now();
    }
  }
}

/** A page that is not looked at gets no frames, or none any more. */
function onNextFrame(what: () => void): () => void {
  const frame = requestAnimationFrame(run);
  const timer = setTimeout(run, UNSEEN_MS);
  function leave(): void {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  }
  function run(): void {
    leave();
    what();
  }
  return leave;
}
