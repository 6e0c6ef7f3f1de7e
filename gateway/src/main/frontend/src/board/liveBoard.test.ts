import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { board, call, request, technician } from "../testing/board";
import { fakeGateway, json, networkError, problem } from "../testing/gateway";
import { FakeStreams } from "../testing/stream";
import { LiveBoard } from "./liveBoard.svelte";

describe("the live board", () => {
  const TUESDAY = "2026-11-24";
  let streams: FakeStreams;
  let live: LiveBoard;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    streams = new FakeStreams();
    live = new LiveBoard();
  });

  afterEach(() => {
    live.close();
    vi.useRealTimers();
  });

  const reply = (respond: () => Response | Promise<Response>) =>
    fakeGateway({ "GET /api/board": respond, "GET /api/board/stream": streams.open });

  const loads = (requests: ReturnType<typeof reply>) =>
    requests.filter((each) => each.path.startsWith("/api/board?")).map((each) => each.path);

  it("loads the shown days, and follows from where the loaded board ends", async () => {
    const requests = reply(() => json(board({ sequence: 41 })));
    await live.show([TUESDAY, "2026-11-25"]);
    expect(loads(requests)).toEqual(["/api/board?from=2026-11-24&to=2026-11-25"]);
    expect(streams.latest().path).toBe("/api/board/stream?after=41");
    await live.show(["2026-11-30"]);
    expect(streams.opened).toHaveLength(1);
  });

  it("shows the cards of its days in the company's time zone", async () => {
    const late = call({ id: "late", start: "2026-11-24T22:30:00Z" });
    const nextDay = call({ id: "next", start: "2026-11-24T23:00:00Z" });
    reply(() => json(board({ calendar: [late, nextDay] })));
    await live.show([TUESDAY]);
    expect(live.rows[1]?.cards.map((each) => each.id)).toEqual(["late"]);
  });

  it("ignores the days requested before", async () => {
    const responses: ((response: Response) => void)[] = [];
    reply(() => new Promise((resolve) => responses.push(resolve)));
    const first = live.show([TUESDAY]);
    const second = live.show(["2026-12-24"]);
    responses[1]?.(json(board({ requests: [request({ id: "new" })] })));
    await second;
    responses[0]?.(json(board({ requests: [request({ id: "old" })] })));
    await first;
    expect(live.requests.map((each) => each.id)).toEqual(["new"]);
  });

  it("retries by itself when it could not be loaded, and shows the problem meanwhile", async () => {
    let attempts = 0;
    reply(() => {
      if (attempts++ < 2) {
        throw networkError();
      }
      return json(board({ calendar: [call()] }));
    });
    await live.show([TUESDAY]);
    expect(live.problem?.type).toBe("network");
    expect(live.isLoading).toBe(false);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(live.problem?.type).toBe("network");
    await vi.advanceTimersByTimeAsync(3_000);
    expect(live.problem).toBeNull();
    expect(live.card("c1")?.number).toBe("1042");
  });

  it.each([500, 502, 503])(
    "retries after status %i, of a service that restarts",
    async (status) => {
      const requests = reply(() => problem("fault", status));
      await live.show([TUESDAY]);
      await vi.advanceTimersByTimeAsync(2_999);
      expect(loads(requests)).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(1);
      expect(loads(requests)).toHaveLength(2);
    },
  );

  it.each([400, 401, 403, 404, 422])("does not retry what is refused with %i", async (status) => {
    const requests = reply(() => problem("forbidden", status));
    await live.show([TUESDAY]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(loads(requests)).toHaveLength(1);
  });

  it("does not retry once the page is left", async () => {
    const requests = reply(() => problem("fault", 503));
    await live.show([TUESDAY]);
    live.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(loads(requests)).toHaveLength(1);
  });

  it("shows events at once, and does not wait for frames of a hidden tab", async () => {
    vi.stubGlobal("requestAnimationFrame", () => 0);
    reply(() => json(board({})));
    await live.show([TUESDAY]);
    await vi.advanceTimersByTimeAsync(200);
    const emit = (id: string) =>
      streams.latest().emit("card", { id, revision: 1, requests: request({ id, number: id }) });
    emit("r1");
    await vi.waitFor(() => expect(live.card("r1")).not.toBeNull());
    expect(live.requests.map(({ id }) => id)).toEqual(["r1"]);

    emit("r2");
    emit("r3");
    await vi.waitFor(() => expect(live.card("r3")).not.toBeNull());
    expect(live.requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(live.requests.map(({ id }) => id)).toEqual(["r1", "r2", "r3"]);
  });

  it("reloads when events may have been missed, and keeps those received meanwhile", async () => {
    let cards = [request()];
    let respond: () => void = () => undefined;
    reply(async () => {
      await new Promise<void>((resolve) => {
        respond = resolve;
        if (cards.length === 1) {
          resolve();
        }
      });
      return json(board({ requests: cards }));
    });
    await live.show([TUESDAY]);
    cards = [request(), request({ id: "r2", number: "1052" })];
    streams.latest().emit("resync");
    await vi.waitFor(() => expect(live.isLoading).toBe(true));
    const third = request({ id: "r3", number: "1053" });
    streams.latest().emit("card", { id: "r3", revision: 1, requests: third });
    await vi.waitFor(() => expect(live.card("r3")).not.toBeNull());
    respond();
    await vi.waitFor(() => expect(live.requests.map(({ id }) => id)).toEqual(["r1", "r2", "r3"]));
  });

  it("reloads once for a technician it does not know", async () => {
    let technicians = [technician()];
    const requests = reply(() => json(board({ technicians })));
    await live.show([TUESDAY]);
    const emit = (revision: number) => {
      const calendar = call({ technicianId: "elin", revision });
      streams.latest().emit("card", { id: "c1", revision, calendar });
    };
    emit(5);
    await vi.waitFor(() => expect(loads(requests)).toHaveLength(2));
    emit(6);
    await vi.waitFor(() => expect(live.card("c1")?.revision).toBe(6));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(loads(requests)).toHaveLength(2);

    technicians = [technician(), technician({ id: "elin" })];
    await live.reload();
    expect(live.technicians.map((each) => each.id)).toEqual(["luca", "elin"]);
  });

  it("waits for a card's event", async () => {
    const requests = reply(() => json(board({ calendar: [call()] })));
    await live.show([TUESDAY]);
    const waiting = live.until("c1", (card) => card?.version === 4);
    const calendar = call({ version: 4, revision: 5 });
    streams.latest().emit("card", { id: "c1", revision: 5, calendar });
    expect(await waiting).toMatchObject({ version: 4 });
    expect(loads(requests)).toHaveLength(1);
  });

  it("reloads if the event does not arrive in time", async () => {
    const requests = reply(() => json(board({ calendar: [call()] })));
    await live.show([TUESDAY]);
    vi.useRealTimers();
    vi.useFakeTimers();
    const waiting = live.until("c1", (card) => card?.version === 4);
    await vi.advanceTimersByTimeAsync(3_900);
    expect(loads(requests)).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(600);
    expect(await waiting).toMatchObject({ version: 3 });
    expect(loads(requests)).toHaveLength(2);
  });

  it("rolls back and reloads if a command's event does not arrive in time", async () => {
    const requests = reply(() => json(board({ calendar: [call()] })));
    await live.show([TUESDAY]);
    live.applyOptimistic(call(), { start: "2026-11-24T12:00:00Z" });
    expect(live.card("c1")?.start).toBe("2026-11-24T12:00:00Z");
    live.setMadeVersion("c1", 4);
    await vi.advanceTimersByTimeAsync(3_999);
    expect(live.pending.has("c1")).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    await vi.waitFor(() => expect(live.pending.size).toBe(0));
    expect(live.card("c1")?.start).toBe(call().start);
    expect(loads(requests)).toHaveLength(2);
  });
});
