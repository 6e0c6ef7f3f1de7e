const PAUSE_MS = 150;

/** Delays an action until calls have paused for a moment, such as while somebody types. */
export class Debounce {
  #timer: ReturnType<typeof setTimeout> | undefined;

  run(action: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(action, PAUSE_MS);
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }
}
