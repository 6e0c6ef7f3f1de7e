/** Stands in for the board's stream: each `fetch` of it opens one that the test tells by. */

export class StubbedStream {
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
        request.signal?.addEventListener("abort", () => this.breakOff());
      },
    });
    this.response = new Response(body, { headers: { "Content-Type": "text/event-stream" } });
  }

  tell(event: string, data: unknown = {}, id = "1"): void {
    this.#send(`event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  signOfLife(): void {
    this.#send(": still here\n\n");
  }

  end(): void {
    this.#controller?.close();
    this.#controller = null;
  }

  breakOff(): void {
    this.#controller?.error(new TypeError("network"));
    this.#controller = null;
  }

  #send(text: string): void {
    this.#controller?.enqueue(new TextEncoder().encode(text));
  }
}

/** What has been opened, and whether the next one can be. */
export class Streams {
  readonly opened: StubbedStream[] = [];
  isAway = false;

  latest(): StubbedStream {
    const stream = this.opened.at(-1);
    if (stream === undefined) {
      throw new Error("No stream was opened");
    }
    return stream;
  }

  readonly open = (path: string, request: RequestInit = {}): Promise<Response> => {
    if (this.isAway) {
      return Promise.reject(new TypeError("Failed to fetch"));
    }
    const stream = new StubbedStream(path, request);
    this.opened.push(stream);
    return Promise.resolve(stream.response);
  };
}
