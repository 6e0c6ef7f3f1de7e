/** `GET /api/board/stream`: what changes on the company's board, as it changes. */
import { createParser } from "eventsource-parser";
import { answerOf } from "./api";

export interface Listener {
  /** A card has a new state, as the stream tells it. */
  card?: (event: unknown) => void;
  /** The stream begins, or goes on, having told all that was missed. */
  following?: () => void;
  /** Changes may have been missed: what is shown has to be loaded anew. */
  resync?: () => void;
}

const PATH = "/api/board/stream";

/** A stream ends by itself with its token, and comes back: that is not worth a word. */
const PATIENCE_MS = 8_000;
const COME_BACK_MS = [1_000, 2_000, 5_000];
/** The service says every 15 s that it is still there. */
const LONGEST_SILENCE_MS = 35_000;
const LOOK_EVERY_MS = 5_000;

/**
 * Read by fetch, for an EventSource hides the signs of life that tell a quiet stream from a dead
 * one. Goes on where it was when it breaks off, and at once when the machine wakes up.
 */
export class BoardStream {
  /** Since when changes may be missing; null while they are told. */
  lostSince = $state.raw<Date | null>(null);
  isLive = $state(false);

  #listener: Listener = {};
  #last: string | null = null;
  #after: number | null = null;
  #connection: AbortController | null = null;
  #left = true;
  #tries = 0;
  #heard = 0;
  #wake: (() => void) | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;

  /**
   * Listens until the answer is called.
   *
   * @param after the sequence of a board that was loaded before
   */
  follow(listener: Listener, after: number | null = null): () => void {
    this.#listener = listener;
    this.#after = after;
    this.#left = false;
    void this.#stayConnected();
    let looked = Date.now();
    const watch = setInterval(() => {
      const slept = Date.now() - looked > 3 * LOOK_EVERY_MS;
      looked = Date.now();
      if (slept || Date.now() - this.#heard > LONGEST_SILENCE_MS) {
        this.#connectAnew();
      }
    }, LOOK_EVERY_MS);
    const anew = () => this.#connectAnew();
    addEventListener("online", anew);
    addEventListener("offline", anew);
    return () => {
      this.#left = true;
      clearInterval(watch);
      clearTimeout(this.#patience);
      removeEventListener("online", anew);
      removeEventListener("offline", anew);
      this.#connectAnew();
    };
  }

  async #stayConnected(): Promise<void> {
    while (!this.#left) {
      const ended = await this.#listen();
      if (this.#left) {
        return;
      }
      this.#lost();
      // what ended in order is taken up again at once
      const wait = ended ? 0 : COME_BACK_MS[Math.min(this.#tries++, COME_BACK_MS.length - 1)];
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        setTimeout(resolve, wait);
      });
    }
  }

  #connectAnew(): void {
    this.#tries = 0;
    this.#connection?.abort();
    this.#wake?.();
  }

  /** Whether it ended in order; false when it broke off or could not be opened. */
  async #listen(): Promise<boolean> {
    const connection = new AbortController();
    this.#connection = connection;
    this.#heard = Date.now();
    try {
      const path = this.#after === null ? PATH : `${PATH}?after=${this.#after}`;
      const headers: Record<string, string> = { Accept: "text/event-stream" };
      if (this.#last !== null) {
        headers["Last-Event-ID"] = this.#last;
      }
      const response = await fetch(path, {
        headers,
        signal: connection.signal,
        credentials: "same-origin",
        cache: "no-store",
      });
      if (!response.ok || response.body === null) {
        await answerOf(response, PATH); // a session that is over leads to the login
        return false;
      }
      return await this.#read(response.body.getReader());
    } catch {
      return false;
    }
  }

  async #read(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<boolean> {
    const text = new TextDecoder();
    const parser = createParser({ onEvent: (event) => this.#told(event) });
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return true;
      }
      this.#heard = Date.now();
      parser.feed(text.decode(value, { stream: true }));
    }
  }

  #told({ event, id, data }: { event?: string; id?: string; data: string }): void {
    this.#last = id ?? this.#last;
    if (event === "card") {
      this.#listener.card?.(JSON.parse(data));
    } else if (event === "following") {
      this.#found();
      this.#listener.following?.();
    } else if (event === "resync") {
      this.#found();
      this.#listener.resync?.();
    }
  }

  #found(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#tries = 0;
    this.lostSince = null;
    this.isLive = true;
  }

  #lost(): void {
    const since = new Date(this.#heard);
    this.#patience ??= setTimeout(() => {
      this.isLive = false;
      this.lostSince = since;
    }, PATIENCE_MS);
  }
}
