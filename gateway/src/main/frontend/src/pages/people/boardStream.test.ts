import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { streams } from "../../testing/stream";
import { BoardStream } from "./boardStream.svelte";

describe("the board's stream", () => {
  let opened: ReturnType<typeof streams>;
  let leave: () => void;
  const changed = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers();
    changed.mockClear();
    opened = streams();
  });

  afterEach(() => {
    leave();
    vi.useRealTimers();
  });

  const follow = () => {
    const stream = new BoardStream();
    leave = stream.follow(changed);
    return stream;
  };

  it("tells of changes, and of all that may have been missed", () => {
    const stream = follow();
    opened.latest().tell("following");
    opened.latest().tell("resync");
    expect(changed).toHaveBeenCalledTimes(2);
    expect(stream.isLive).toBe(true);
  });

  it("says nothing of a break that is over in a moment", () => {
    const stream = follow();
    opened.latest().tell("following");
    opened.latest().breakOff({ refused: false });
    vi.advanceTimersByTime(5_000);
    opened.latest().tell("following");
    vi.advanceTimersByTime(60_000);
    expect(stream.lostSince).toBeNull();
    expect(stream.isLive).toBe(true);
  });

  it("says since when it has been away, until it is back", () => {
    const stream = follow();
    opened.latest().tell("following");
    const since = new Date();
    opened.latest().breakOff({ refused: false });
    vi.advanceTimersByTime(9_000);
    expect(stream.isLive).toBe(false);
    expect(stream.lostSince).toEqual(since);
    opened.latest().tell("following");
    expect(stream.lostSince).toBeNull();
  });

  it("opens another one when a browser gives up, and as soon as the network is back", () => {
    follow();
    opened.latest().breakOff({ refused: true });
    vi.advanceTimersByTime(6_000);
    expect(opened.count()).toBe(2);
    dispatchEvent(new Event("online"));
    expect(opened.count()).toBe(3);
  });

  it("is silent after the page was left", () => {
    follow();
    opened.latest().breakOff({ refused: true });
    leave();
    vi.advanceTimersByTime(60_000);
    expect(opened.count()).toBe(1);
  });
});
