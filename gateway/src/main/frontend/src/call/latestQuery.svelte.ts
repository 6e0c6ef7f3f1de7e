import type { ApiResult } from "$lib/api";
import { Debounce } from "$lib/debounce";

/**
 * A query that follows the fields of a dialog. The first is sent at once, later ones when changes
 * pause. A result for older fields is never shown.
 */
export class LatestQuery<T> {
  /** Null while the result for the current fields is not known. */
  value = $state.raw<T | null>(null);
  hasFailed = $state(false);

  readonly #debounce = new Debounce();
  #queries = 0;

  run(fetch: () => Promise<ApiResult<T>>): void {
    const query = ++this.#queries;
    this.value = null;
    this.hasFailed = false;
    const send = async () => {
      const result = await fetch();
      if (query === this.#queries) {
        this.value = result.ok ? result.value : null;
        this.hasFailed = !result.ok;
      }
    };
    if (query === 1) {
      void send();
    } else {
      this.#debounce.run(() => void send());
    }
  }

  close(): void {
    this.#queries += 1;
    this.#debounce.cancel();
  }
}
