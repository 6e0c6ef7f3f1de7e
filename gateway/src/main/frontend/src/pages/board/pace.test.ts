import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Pace } from "./pace";

describe("the pace of news", () => {
  let news: string[];
  let shown: string[][];
  let pace: Pace;

  beforeEach(() => {
    vi.useFakeTimers();
    news = [];
    shown = [];
    pace = new Pace(() => shown.push(news.splice(0)));
  });

  afterEach(() => {
    pace.leave();
    vi.useRealTimers();
  });

  function told(...what: string[]): void {
    for (const each of what) {
      news.push(each);
      pace.soon();
    }
  }

  it("shows the first at once, and with the next frame all that came until then", () => {
    told("a", "b", "c");
    expect(shown).toEqual([["a"]]);

    vi.advanceTimersToNextFrame();
    expect(shown).toEqual([["a"], ["b", "c"]]);
  });

  it("shows something once a frame at most, as long as more comes", () => {
    told("a", "b");
    vi.advanceTimersToNextFrame();
    told("c");
    expect(shown).toEqual([["a"], ["b"]]);

    vi.advanceTimersToNextFrame();
    expect(shown).toEqual([["a"], ["b"], ["c"]]);
  });

  it("shows what comes after a quiet frame at once again", () => {
    told("a");
    vi.advanceTimersToNextFrame();
    told("b");
    expect(shown).toEqual([["a"], ["b"]]);
  });

  it("shows nothing twice that something urgent has shown already", () => {
    told("a", "b");
    pace.now();
    vi.advanceTimersToNextFrame();
    expect(shown).toEqual([["a"], ["b"]]);
  });

  it("goes on in a page that is not looked at, where no frame ever comes", () => {
    vi.stubGlobal("requestAnimationFrame", () => 0);
    told("a", "b", "c");
    vi.advanceTimersByTime(200);
    told("d");
    expect(shown).toEqual([["a"], ["b", "c"]]);

    vi.advanceTimersByTime(200);
    expect(shown).toEqual([["a"], ["b", "c"], ["d"]]);
  });

  it("shows nothing any more to who has left", () => {
    told("a", "b");
    pace.leave();
    vi.advanceTimersByTime(1_000);
    expect(shown).toEqual([["a"]]);
  });
});
