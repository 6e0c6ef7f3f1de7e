import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { board, call, request } from "../../testing/board";
import { away, gateway, json, problem } from "../../testing/gateway";
import { Streams } from "../../testing/stream";
import { LiveBoard } from "./liveBoard.svelte";

describe("the live board", () => {
  const TUESDAY = "2026-11-24";
  let streams: Streams;
  let live: LiveBoard;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    streams = new Streams();
    live = new LiveBoard();
  });

  afterEach(() => {
    live.leave();
    vi.useRealTimers();
  });

  const answering = (answer: () => Response | Promise<Response>) =>
    gateway({ "GET /api/board": answer, "GET /api/board/stream": streams.open });

  it("goes on where the loaded board ends", async () => {
    answering(() => json(board({ sequence: 41 })));
    await live.show([TUESDAY]);
    expect(streams.latest().path).toBe("/api/board/stream?after=41");
  });

  it("asks again by itself when it could not be loaded, and says so meanwhile", async () => {
    let asked = 0;
    answering(() => {
      if (asked++ < 2) {
        throw away();
      }
      return json(board({ calendar: [call()] }));
    });
    await live.show([TUESDAY]);
    expect(live.problem?.type).toBe("network");
    await vi.advanceTimersByTimeAsync(3_000);
    expect(live.problem?.type).toBe("network");
    await vi.advanceTimersByTimeAsync(3_000);
    expect(live.problem).toBeNull();
    expect(live.card("c1")?.number).toBe("1042");
  });

  it("does not insist where it is refused", async () => {
    const asked = answering(() => problem("forbidden", 403));
    await live.show([TUESDAY]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked.filter((each) => each.path.startsWith("/api/board?"))).toHaveLength(1);
  });

  it("shows what it is told at once, and does not wait for a page that is not looked at", async () => {
    vi.stubGlobal("requestAnimationFrame", () => 0);
    answering(() => json(board({})));
    await live.show([TUESDAY]);
    await vi.advanceTimersByTimeAsync(200);
    const told = (id: string) =>
      streams.latest().tell("card", { id, revision: 1, requests: request({ id, number: id }) });
    told("r1");
    await vi.waitFor(() => expect(live.card("r1")).not.toBeNull());
    expect(live.requests.map(({ id }) => id)).toEqual(["r1"]);

    told("r2");
    told("r3");
    await vi.waitFor(() => expect(live.card("r3")).not.toBeNull());
    expect(live.requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(live.requests.map(({ id }) => id)).toEqual(["r1", "r2", "r3"]);
  });

  it("loads anew when changes may have been missed, and keeps what is told meanwhile", async () => {
    let cards = [request()];
    let answered: () => void = () => undefined;
    answering(async () => {
      await new Promise<void>((resolve) => {
        answered = resolve;
        if (cards.length === 1) {
          resolve();
        }
      });
      return json(board({ requests: cards }));
    });
    await live.show([TUESDAY]);
    cards = [request(), request({ id: "r2", number: "1052" })];
    streams.latest().tell("resync");
    await vi.waitFor(() => expect(live.isLoading).toBe(true));
    const third = request({ id: "r3", number: "1053" });
    streams.latest().tell("card", { id: "r3", revision: 1, requests: third });
    await vi.waitFor(() => expect(live.card("r3")).not.toBeNull());
    answered();
    await vi.waitFor(() => expect(live.requests.map(({ id }) => id)).toEqual(["r1", "r2", "r3"]));
  });
});
