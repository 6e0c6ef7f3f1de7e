/** `GET /api/board/stream`: says when something a page shows may have changed. */

/** A stream ends by itself with its token, and comes back: that is not worth a word. */
const PATIENCE_MS = 8_000;
const COME_BACK_MS = 5_000;

export class BoardStream {
  /** Since when changes may be missing; null while they are told. */
  lostSince = $state.raw<Date | null>(null);
  isLive = $state(false);

  #source: EventSource | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #comeBack: ReturnType<typeof setTimeout> | undefined;

  /** Listens until the answer is called; `changed` also whenever something may have been missed. */
  follow(changed: () => void): () => void {
    const connect = () => {
      clearTimeout(this.#comeBack);
      this.#source?.close();
      const source = new EventSource("/api/board/stream");
      this.#source = source;
      for (const event of ["following", "resync"]) {
        source.addEventListener(event, () => {
          this.#found();
          changed();
        });
      }
      source.onerror = () => {
        this.#lost();
        if (source.readyState === EventSource.CLOSED) {
          this.#comeBack = setTimeout(connect, COME_BACK_MS);
        }
      };
    };
    connect();
    addEventListener("online", connect);
    return () => {
      removeEventListener("online", connect);
      clearTimeout(this.#comeBack);
      clearTimeout(this.#patience);
      this.#source?.close();
    };
  }

  #found(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.lostSince = null;
    this.isLive = true;
  }

  #lost(): void {
    const since = new Date();
    this.#patience ??= setTimeout(() => {
      this.isLive = false;
      this.lostSince = since;
    }, PATIENCE_MS);
  }
}
