import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FrameThrottle } from "./frameThrottle";

describe("the throttle", () => {
  let changes: string[];
  let updates: string[][];
  let throttle: FrameThrottle;

  beforeEach(() => {
    vi.useFakeTimers();
    changes = [];
    updates = [];
    throttle = new FrameThrottle(() => updates.push(changes.splice(0)));
  });

  afterEach(() => {
    throttle.cancel();
    vi.useRealTimers();
  });

  function change(...names: string[]): void {
    for (const name of names) {
      changes.push(name);
      throttle.request();
    }
  }

  it("updates at the first change at once, and with the next frame for all since", () => {
    change("a", "b", "c");
    expect(updates).toEqual([["a"]]);

    vi.advanceTimersToNextFrame();
    expect(updates).toEqual([["a"], ["b", "c"]]);
  });

  it("updates once a frame at most, as long as changes arrive", () => {
    change("a", "b");
    vi.advanceTimersToNextFrame();
    change("c");
    expect(updates).toEqual([["a"], ["b"]]);

    vi.advanceTimersToNextFrame();
    expect(updates).toEqual([["a"], ["b"], ["c"]]);
  });

  it("updates at once again after a frame without changes", () => {
    change("a");
    vi.advanceTimersToNextFrame();
    expect(updates).toEqual([["a"]]);
    change("b");
    expect(updates).toEqual([["a"], ["b"]]);
  });

  it("does not repeat an update that a flush has done", () => {
    change("a", "b");
    throttle.flush();
    vi.advanceTimersToNextFrame();
    expect(updates).toEqual([["a"], ["b"]]);
  });

  it("waits for one frame only, however often it is flushed", () => {
    throttle.flush();
    throttle.flush();
    expect(vi.getTimerCount()).toBe(2);
    vi.advanceTimersToNextFrame();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("works in a hidden tab, which gets no frames", () => {
    vi.stubGlobal("requestAnimationFrame", () => 0);
    change("a", "b", "c");
    vi.advanceTimersByTime(199);
    expect(updates).toEqual([["a"]]);
    vi.advanceTimersByTime(1);
    change("d");
    expect(updates).toEqual([["a"], ["b", "c"]]);

    vi.advanceTimersByTime(200);
    expect(updates).toEqual([["a"], ["b", "c"], ["d"]]);
  });

  it("does not update any more once it is cancelled", () => {
    change("a", "b");
    throttle.cancel();
    vi.advanceTimersByTime(1_000);
    expect(updates).toEqual([["a"]]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
