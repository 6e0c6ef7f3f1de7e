/** `GET /api/board/stream`: the changes of the company's board as server-sent events. */
import { createParser } from "eventsource-parser";
import { session } from "$lib/session.svelte";
import { resultOf, urlOf } from "$lib/api";
import type { PathOf } from "$lib/contract";
import type { CardEvent } from "$lib/types";
import { StreamRelay, type RelayedEvent } from "./streamRelay";

export interface StreamListener {
  /** A card has a new state. */
  card?: (event: CardEvent) => void;
  /** The stream started or resumed; all events missed meanwhile have been received. */
  following?: () => void;
  /** Events may have been missed: the board has to be loaded again. */
  resync?: () => void;
}

const PATH = "/api/board/stream" satisfies PathOf<"get">;

/** A stream ends with its access token and reconnects at once: no reason for a warning. */
const GRACE_MS = 8_000;
const RECONNECT_MS = [1_000, 2_000, 5_000];
/** The service sends a heartbeat every 15 s. */
const MAX_SILENCE_MS = 35_000;
const CHECK_EVERY_MS = 5_000;

/**
 * Read with fetch, because an EventSource hides the heartbeats that distinguish a quiet stream from
 * a dead one. Resumes from the last event after a break, and at once when the machine wakes up. Tabs
 * of one browser share a connection: one has it, the others receive its events.
 */
export class BoardStream {
  /** The time since which events may be missing; null while the stream is live. */
  lostSince = $state.raw<Date | null>(null);
  isLive = $state(false);

  #listener: StreamListener = {};
  #lastEventId: string | null = null;
  #after: number | undefined;
  #connection: AbortController | null = null;
  #isStopped = true;
  #attempts = 0;
  #lastReceived = 0;
  #wakeUp: (() => void) | null = null;
  #graceTimer: ReturnType<typeof setTimeout> | undefined;
  /** Null where tabs cannot share a connection. */
  #relay: StreamRelay | null = null;

  /**
   * Follows the stream until the returned function is called.
   *
   * @param after the sequence of a board loaded before
   */
  follow(listener: StreamListener, after?: number): () => void {
    this.#listener = listener;
    this.#after = after;
    this.#isStopped = false;
    this.#lastReceived = Date.now();
    if (StreamRelay.isPossible()) {
      this.#relay = this.#openRelay();
    } else {
      void this.#keepConnected();
    }
    let lastCheck = Date.now();
    const check = setInterval(() => {
      const hasSlept = Date.now() - lastCheck > 3 * CHECK_EVERY_MS;
      lastCheck = Date.now();
      if (hasSlept || Date.now() - this.#lastReceived > MAX_SILENCE_MS) {
        this.#reconnect();
      }
    }, CHECK_EVERY_MS);
    const reconnect = () => this.#reconnect();
    addEventListener("online", reconnect);
    addEventListener("offline", reconnect);
    const greet = () => document.visibilityState === "visible" && this.#greet();
    document.addEventListener("visibilitychange", greet);
    return () => {
      this.#isStopped = true;
      clearInterval(check);
      clearTimeout(this.#graceTimer);
      removeEventListener("online", reconnect);
      removeEventListener("offline", reconnect);
      document.removeEventListener("visibilitychange", greet);
      this.#relay?.close();
      this.#reconnect();
    };
  }

  async #keepConnected(): Promise<void> {
    while (this.#isConnecting) {
      const endedInOrder = await this.#listen();
      if (!this.#isConnecting) {
        return;
      }
      this.#onLost();
      this.#relay?.send({ kind: "lost" });
      const wait = endedInOrder
        ? 0
        : RECONNECT_MS[Math.min(this.#attempts++, RECONNECT_MS.length - 1)];
      await new Promise<void>((resolve) => {
        this.#wakeUp = resolve;
        setTimeout(resolve, wait);
      });
    }
  }

  #openRelay(): StreamRelay {
    return new StreamRelay(`fsm-board-stream-${session.person?.account ?? ""}`, {
      lead: () => void this.#keepConnected(),
      follow: () => this.#connection?.abort(),
      event: (event) => this.#onEvent(event),
      alive: () => (this.#lastReceived = Date.now()),
      lost: () => this.#onLost(),
      state: (isLive, lastEventId) => this.#catchUp(isLive, lastEventId),
      hello: () => this.#sendState(),
    });
  }

  /** A tab that was hidden may have slept. */
  #greet(): void {
    if (this.#relay?.isLeading === false) {
      this.#relay.send({ kind: "hello" });
    }
  }

  get #isConnecting(): boolean {
    return !this.#isStopped && (this.#relay === null || this.#relay.isLeading);
  }

  #sendState(): void {
    const { isLive } = this;
    this.#relay?.send({ kind: "state", isLive, lastEventId: this.#lastEventId });
  }

  /** The board of this tab may be older than the events that the connected tab has passed on. */
  #catchUp(isLive: boolean, lastEventId: string | null): void {
    const known = Number(this.#lastEventId ?? this.#after ?? -1);
    if (isLive) {
      this.#onLive();
      if (lastEventId !== null && Number(lastEventId) > known) {
        this.#lastEventId = lastEventId;
        this.#listener.resync?.();
      }
    }
  }

  #reconnect(): void {
    if (this.#relay !== null && !this.#relay.isLeading && !this.#isStopped) {
      const isSilent = Date.now() - this.#lastReceived > MAX_SILENCE_MS;
      if (isSilent) {
        this.#onLost();
        this.#lastReceived = Date.now();
        this.#relay.takeOver();
      } else {
        this.#relay.send({ kind: "hello" });
      }
      return;
    }
    this.#attempts = 0;
    this.#connection?.abort();
    this.#wakeUp?.();
  }

  /** Returns whether the stream ended in order; false if it broke or could not be opened. */
  async #listen(): Promise<boolean> {
    const connection = new AbortController();
    this.#connection = connection;
    this.#lastReceived = Date.now();
    try {
      const headers: Record<string, string> = { Accept: "text/event-stream" };
      if (this.#lastEventId !== null) {
        headers["Last-Event-ID"] = this.#lastEventId;
      }
      const response = await fetch(urlOf(PATH, { query: { after: this.#after } }), {
        headers,
        signal: connection.signal,
        credentials: "same-origin",
        cache: "no-store",
      });
      if (!response.ok || response.body === null) {
        await resultOf(response, PATH); // an ended session leads to the login
        return false;
      }
      return await this.#read(response.body.getReader());
    } catch {
      return false;
    }
  }

  async #read(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<boolean> {
    const text = new TextDecoder();
    const parser = createParser({
      onEvent: ({ event, id, data }) => {
        this.#onEvent({ event, id, data });
        this.#relay?.send({ kind: "event", event: { event, id, data } });
      },
    });
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return true;
      }
      this.#lastReceived = Date.now();
      this.#relay?.send({ kind: "alive" });
      parser.feed(text.decode(value, { stream: true }));
    }
  }

  #onEvent({ event, id, data }: RelayedEvent): void {
    this.#lastEventId = id ?? this.#lastEventId;
    if (event === "card") {
      this.#listener.card?.(JSON.parse(data) as CardEvent);
    } else if (event === "following") {
      this.#onLive();
      this.#listener.following?.();
    } else if (event === "resync") {
      this.#onLive();
      this.#listener.resync?.();
    }
  }

  #onLive(): void {
    clearTimeout(this.#graceTimer);
    this.#graceTimer = undefined;
    this.#attempts = 0;
    this.lostSince = null;
    this.isLive = true;
  }

  #onLost(): void {
    const since = new Date(this.#lastReceived);
    this.#graceTimer ??= setTimeout(() => {
      this.isLive = false;
      this.lostSince = since;
    }, GRACE_MS);
  }
}
