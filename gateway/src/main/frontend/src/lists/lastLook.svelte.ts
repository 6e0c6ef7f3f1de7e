/** Marks requests that came since the reader last looked at the board. */
import { readSetting, saveSetting } from "$lib/settings";

const SETTING = "fsm-board-last-seen";

const compare = (a: string, b: string): number => a.localeCompare(b, "en", { numeric: true });

/** Numbers of requests are given in the order of receipt. */
export class LastLook {
  /** The highest number that was seen before this look; null at the very first. */
  #seen = $state.raw<string | null>(readSetting(SETTING));
  #highest: string | null = null;
  readonly #listeners = new AbortController();

  constructor() {
    const onLeave = () => {
      if (document.visibilityState === "hidden") {
        this.#leave();
      }
    };
    const options = { signal: this.#listeners.signal };
    document.addEventListener("visibilitychange", onLeave, options);
    addEventListener("pagehide", () => this.#leave(), options);
  }

  /** Receives the shown requests whenever they change. */
  update(numbers: readonly string[]): void {
    for (const number of numbers) {
      if (this.#highest === null || compare(number, this.#highest) > 0) {
        this.#highest = number;
      }
    }
    // at the very first look nothing is new
    this.#seen ??= this.#highest;
  }

  isNew(number: string): boolean {
    return this.#seen !== null && compare(number, this.#seen) > 0;
  }

  close(): void {
    this.#leave();
    this.#listeners.abort();
  }

  #leave(): void {
    if (this.#highest !== null) {
      saveSetting(SETTING, this.#highest);
      this.#seen = this.#highest;
    }
  }
}
