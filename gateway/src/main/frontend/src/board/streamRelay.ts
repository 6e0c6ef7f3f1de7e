/**
 * One stream for all tabs of a browser: the tab that holds a lock has the connection and passes on
 * what it receives. Browsers allow few connections to a server over HTTP/1.1, so that a stream for
 * each tab would leave none for commands.
 */
export interface RelayedEvent {
  event?: string;
  id?: string;
  data: string;
}

type Message =
  | { kind: "event"; event: RelayedEvent }
  | { kind: "alive" }
  | { kind: "lost" }
  /** A tab asks for the state of the stream. */
  | { kind: "hello" }
  | { kind: "state"; isLive: boolean; lastEventId: string | null };

export interface RelayListener {
  /** This tab has the connection from now on. */
  lead: () => void;
  /** Another tab has taken the connection. */
  follow: () => void;
  event: (event: RelayedEvent) => void;
  /** The connected tab received something, or answered. */
  alive: () => void;
  lost: () => void;
  /** The connected tab is live or not, and has received events up to this id. */
  state: (isLive: boolean, lastEventId: string | null) => void;
  /** Another tab asks for the state. */
  hello: () => void;
}

export class StreamRelay {
  readonly #name: string;
  readonly #channel: BroadcastChannel;
  readonly #listener: RelayListener;
  #isClosed = false;
  #release: (() => void) | null = null;
  readonly #waiting = new AbortController();

  /** @param name the same for all tabs that may share a stream: those of one account */
  constructor(name: string, listener: RelayListener) {
    this.#name = name;
    this.#listener = listener;
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => this.#onMessage(data);
    void this.#lead({ signal: this.#waiting.signal });
    this.send({ kind: "hello" });
  }

  /** Whether this browser can share a stream: it needs locks, which insecure pages do not have. */
  static isPossible(): boolean {
    return typeof BroadcastChannel !== "undefined" && "locks" in navigator;
  }

  get isLeading(): boolean {
    return this.#release !== null;
  }

  send(message: Message): void {
    if (!this.#isClosed) {
      this.#channel.postMessage(message);
    }
  }

  /** Takes the connection from a tab that does not answer, such as a frozen one. */
  takeOver(): void {
    if (!this.isLeading) {
      void this.#lead({ steal: true });
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#waiting.abort();
    this.#release?.();
    this.#channel.close();
  }

  async #lead(options: LockOptions): Promise<void> {
    try {
      await navigator.locks.request(this.#name, options, async () => {
        if (!this.#isClosed) {
          const released = new Promise<void>((resolve) => (this.#release = resolve));
          this.#listener.lead();
          await released;
        }
      });
    } catch {
      // closed while it waited, or another tab has taken the lock
      const wasLeading = this.#release !== null;
      this.#release = null;
      if (wasLeading && !this.#isClosed) {
        this.#listener.follow();
        void this.#lead({ signal: this.#waiting.signal });
      }
    }
  }

  #onMessage(message: Message): void {
    const listener = this.#listener;
    switch (message.kind) {
      case "event":
        listener.alive();
        return listener.event(message.event);
      case "alive":
        return listener.alive();
      case "lost":
        return listener.lost();
      case "hello":
        return this.isLeading ? listener.hello() : undefined;
      case "state":
        listener.alive();
        return listener.state(message.isLive, message.lastEventId);
    }
  }
}
