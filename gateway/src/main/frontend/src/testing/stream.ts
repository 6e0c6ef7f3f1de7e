/** A fake of the board's stream: each `fetch` opens one, on which the test emits events. */

export class FakeStream {
  readonly headers: Headers;
  readonly path: string;
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  readonly response: Response;

  constructor(path: string, request: RequestInit) {
    this.path = path;
    this.headers = new Headers(request.headers);
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#controller = controller;
        request.signal?.addEventListener("abort", () => this.fail());
      },
    });
    this.response = new Response(body, { headers: { "Content-Type": "text/event-stream" } });
  }

  emit(event: string, data: unknown = {}, id = "1"): void {
    this.#send(`event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Sends a comment, as the server does while there are no events. */
  keepAlive(): void {
    this.#send(": keep-alive\n\n");
  }

  end(): void {
    this.#controller?.close();
    this.#controller = null;
  }

  fail(): void {
    this.#controller?.error(new TypeError("network"));
    this.#controller = null;
  }

  #send(text: string): void {
    this.#controller?.enqueue(new TextEncoder().encode(text));
  }
}

/** The streams opened so far. */
export class FakeStreams {
  readonly opened: FakeStream[] = [];
  /** Whether opening another one fails. */
  isOffline = false;

  latest(): FakeStream {
    const stream = this.opened.at(-1);
    if (stream === undefined) {
      throw new Error("No stream was opened");
    }
    return stream;
  }

  readonly open = (path: string, request: RequestInit = {}): Promise<Response> => {
    if (this.isOffline) {
      return Promise.reject(new TypeError("Failed to fetch"));
    }
    const stream = new FakeStream(path, request);
    this.opened.push(stream);
    return Promise.resolve(stream.response);
  };
}
