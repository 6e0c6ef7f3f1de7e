import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Streams } from "../testing/stream";
import { BoardStream } from "./boardStream.svelte";

describe("the board's stream", () => {
  let streams: Streams;
  let leave: () => void;
  const told = { card: vi.fn(), following: vi.fn(), resync: vi.fn() };

  beforeEach(() => {
    vi.useFakeTimers();
    Object.values(told).forEach((each) => each.mockClear());
    streams = new Streams();
    vi.stubGlobal("fetch", streams.open);
  });

  afterEach(() => {
    leave();
    vi.useRealTimers();
  });

  const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

  const follow = async (after?: number) => {
    const stream = new BoardStream();
    leave = stream.follow(told, after);
    await pass();
    return stream;
  };

  it("tells of cards, and of all that may have been missed", async () => {
    const stream = await follow(7);
    expect(streams.latest().path).toBe("/api/board/stream?after=7");
    streams.latest().tell("following");
    streams.latest().tell("card", { id: "c1", revision: 2 });
    streams.latest().tell("resync");
    await pass();
    expect(told.following).toHaveBeenCalledOnce();
    expect(told.card).toHaveBeenCalledWith({ id: "c1", revision: 2 });
    expect(told.resync).toHaveBeenCalledOnce();
    expect(stream.isLive).toBe(true);
  });

  it("goes on at once where it ended in order, without a word", async () => {
    const stream = await follow();
    streams.latest().tell("following", {}, "41");
    await pass();
    streams.latest().end();
    await pass(1);
    expect(streams.opened).toHaveLength(2);
    expect(streams.latest().headers.get("Last-Event-ID")).toBe("41");
    streams.latest().tell("following", {}, "42");
    await pass(60_000 / 4);
    expect(stream.lostSince).toBeNull();
  });

  it("says since when it has been away, until it is back", async () => {
    const stream = await follow();
    streams.latest().tell("following");
    await pass();
    const since = new Date();
    streams.isAway = true;
    streams.latest().breakOff();
    await pass(7_000);
    expect(stream.lostSince).toBeNull();
    await pass(2_000);
    expect(stream.isLive).toBe(false);
    expect(stream.lostSince).toEqual(since);
    streams.isAway = false;
    await pass(6_000);
    streams.latest().tell("following");
    await pass();
    expect(stream.lostSince).toBeNull();
    expect(stream.isLive).toBe(true);
  });

  it("connects again as soon as the network is back", async () => {
    await follow();
    streams.isAway = true;
    streams.latest().breakOff();
    await pass(1_500);
    streams.isAway = false;
    dispatchEvent(new Event("online"));
    await pass(1);
    expect(streams.opened).toHaveLength(2);
  });

  it("takes a stream without signs of life for dead", async () => {
    await follow();
    streams.latest().tell("following");
    await pass(30_000);
    streams.latest().signOfLife();
    await pass(30_000);
    expect(streams.opened).toHaveLength(1);
    await pass(15_000);
    expect(streams.opened).toHaveLength(2);
  });

  it("connects again when the machine has slept", async () => {
    await follow();
    streams.latest().tell("following");
    await pass(5_000);
    vi.setSystemTime(Date.now() + 3_600_000);
    await pass(6_000);
    expect(streams.opened).toHaveLength(2);
  });

  it("is silent after the page was left", async () => {
    await follow();
    leave();
    await pass(60_000);
    expect(streams.opened).toHaveLength(1);
  });
});
