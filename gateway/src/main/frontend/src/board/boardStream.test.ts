import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { problem } from "../testing/gateway";
import { FakeStreams } from "../testing/stream";
import { BoardStream } from "./boardStream.svelte";

describe("the board's stream", () => {
  let streams: FakeStreams;
  let stop: () => void;
  const listener = { card: vi.fn(), following: vi.fn(), resync: vi.fn() };

  beforeEach(() => {
    vi.useFakeTimers();
    Object.values(listener).forEach((each) => each.mockClear());
    streams = new FakeStreams();
    vi.stubGlobal("fetch", streams.open);
  });

  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

  const follow = async (after?: number) => {
    const stream = new BoardStream();
    stop = stream.follow(listener, after);
    await pass();
    return stream;
  };

  it("passes on cards, and that events may have been missed", async () => {
    const stream = await follow(7);
    expect(streams.latest().path).toBe("/api/board/stream?after=7");
    streams.latest().emit("following");
    streams.latest().emit("card", { id: "c1", revision: 2 });
    streams.latest().emit("resync");
    streams.latest().emit("unknown");
    await pass();
    expect(listener.following).toHaveBeenCalledOnce();
    expect(listener.card).toHaveBeenCalledExactlyOnceWith({ id: "c1", revision: 2 });
    expect(listener.resync).toHaveBeenCalledOnce();
    expect(stream.isLive).toBe(true);
  });

  it("is live only once it follows", async () => {
    const stream = await follow();
    streams.latest().emit("card", { id: "c1", revision: 2 });
    await pass();
    expect(stream.isLive).toBe(false);
    streams.latest().emit("resync");
    await pass();
    expect(stream.isLive).toBe(true);
  });

  it("reconnects at once after an orderly end and resumes from the last event", async () => {
    const stream = await follow();
    streams.latest().emit("following", {}, "41");
    await pass();
    streams.latest().end();
    await pass(1);
    expect(streams.opened).toHaveLength(2);
    expect(streams.latest().headers.get("Last-Event-ID")).toBe("41");
    streams.latest().emit("following", {}, "42");
    await pass(60_000 / 4);
    expect(stream.lostSince).toBeNull();
  });

  it("has no last event at first", async () => {
    await follow();
    expect(streams.latest().headers.has("Last-Event-ID")).toBe(false);
  });

  it("shows since when it is lost, until it is live again", async () => {
    const stream = await follow();
    streams.latest().emit("following");
    await pass();
    const since = new Date();
    streams.isOffline = true;
    streams.latest().fail();
    await pass(7_000);
    expect(stream.lostSince).toBeNull();
    expect(stream.isLive).toBe(true);
    await pass(2_000);
    expect(stream.isLive).toBe(false);
    expect(stream.lostSince).toEqual(since);
    streams.isOffline = false;
    await pass(6_000);
    streams.latest().emit("following");
    await pass();
    expect(stream.lostSince).toBeNull();
    expect(stream.isLive).toBe(true);
  });

  it("waits longer with each failed attempt, up to five seconds", async () => {
    await follow();
    streams.isOffline = true;
    const attempts = vi.spyOn(streams, "open");
    vi.stubGlobal("fetch", streams.open);
    streams.latest().fail();
    await pass(999);
    expect(attempts).toHaveBeenCalledTimes(0);
    await pass(1);
    expect(attempts).toHaveBeenCalledTimes(1);
    await pass(2_000);
    expect(attempts).toHaveBeenCalledTimes(2);
    await pass(5_000);
    expect(attempts).toHaveBeenCalledTimes(3);
    await pass(4_999);
    expect(attempts).toHaveBeenCalledTimes(3);
    await pass(1);
    expect(attempts).toHaveBeenCalledTimes(4);
  });

  it("tries again when the service refuses", async () => {
    const refused = vi.fn(() => Promise.resolve(problem("try-again", 503)));
    vi.stubGlobal("fetch", refused);
    await follow();
    await pass(1_000);
    expect(refused).toHaveBeenCalledTimes(2);
  });

  it("reconnects as soon as the network returns", async () => {
    await follow();
    streams.isOffline = true;
    streams.latest().fail();
    await pass(1_500);
    streams.isOffline = false;
    dispatchEvent(new Event("online"));
    await pass(1);
    expect(streams.opened).toHaveLength(2);
  });

  it("drops the connection at once when the network is lost", async () => {
    await follow();
    dispatchEvent(new Event("offline"));
    await pass(1_000);
    expect(streams.opened).toHaveLength(2);
  });

  it("treats a stream without heartbeats as dead", async () => {
    await follow();
    streams.latest().emit("following");
    await pass(30_000);
    streams.latest().keepAlive();
    await pass(30_000);
    expect(streams.opened).toHaveLength(1);
    await pass(15_000);
    expect(streams.opened).toHaveLength(2);
  });

  it("reconnects after the machine has slept", async () => {
    await follow();
    streams.latest().emit("following");
    await pass(5_000);
    vi.setSystemTime(Date.now() + 20_000);
    await pass(6_000);
    expect(streams.opened).toHaveLength(2);
  });

  it("stops with the page", async () => {
    const stream = await follow();
    streams.latest().emit("following");
    await pass();
    stop();
    dispatchEvent(new Event("online"));
    await pass(60_000);
    expect(streams.opened).toHaveLength(1);
    expect(stream.lostSince).toBeNull();
  });
});
