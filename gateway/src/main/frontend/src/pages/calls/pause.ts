/** Waits until somebody stops typing. */
const PAUSE_MS = 150;

export class Pause {
  #timer: ReturnType<typeof setTimeout> | undefined;

  then(act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, PAUSE_MS);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
