/** Stands in for the board's stream, which jsdom cannot open. */
import { vi } from "vitest";

export class StubbedStream {
  static readonly CLOSED = 2;
  static opened: StubbedStream[] = [];

  readonly url: string;
  readyState = 1;
  onerror: (() => void) | null = null;
  readonly #listeners = new Map<string, (() => void)[]>();

  constructor(url: string) {
    this.url = url;
    StubbedStream.opened.push(this);
  }

  addEventListener(event: string, listener: () => void): void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  }

  close(): void {
    this.readyState = StubbedStream.CLOSED;
  }

  tell(event: string): void {
    this.#listeners.get(event)?.forEach((listener) => listener());
  }

  /** What a browser does when the stream breaks off; it comes back by itself unless refused. */
  breakOff(how: { refused: boolean }): void {
    this.readyState = how.refused ? StubbedStream.CLOSED : 0;
    this.onerror?.();
  }
}

export function streams(): { latest: () => StubbedStream; count: () => number } {
  StubbedStream.opened = [];
  vi.stubGlobal("EventSource", StubbedStream);
  return {
    latest: () => {
      const stream = StubbedStream.opened.at(-1);
      if (stream === undefined) {
        throw new Error("No stream was opened");
      }
      return stream;
    },
    count: () => StubbedStream.opened.length,
  };
}
