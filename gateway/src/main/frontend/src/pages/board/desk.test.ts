import { beforeEach, describe, expect, it, vi } from "vitest";
import { choose, words } from "$lib/i18n.svelte";
import { lookWhoIsThere } from "$lib/session.svelte";
import { board, call, request, technician, unassigned } from "../../testing/board";
import { gateway, json, problem } from "../../testing/gateway";
import { person } from "../../testing/people";
import { Streams } from "../../testing/stream";
import type { BoardAnswer, Card } from "./card";
import { commandFor, Desk } from "./desk.svelte";
import { LiveBoard } from "./liveBoard.svelte";

const TUESDAY = "2026-11-24";
const sara = technician({ id: "sara", name: "Sara Favre" });

type Replies = Parameters<typeof gateway>[0];

async function atWork(shown: Partial<BoardAnswer>, replies: Replies) {
  const streams = new Streams();
  const asked = gateway({
    "GET /session": json(person()),
    "GET /api/board": json(board({ technicians: [technician(), sara], ...shown })),
    "GET /api/board/stream": streams.open,
    ...replies,
  });
  await Promise.all([words("board"), lookWhoIsThere()]);
  const live = new LiveBoard();
  await live.show([TUESDAY]);
  await vi.waitFor(() => expect(streams.opened).toHaveLength(1));
  const tell = (card: Card, list = "calendar") =>
    streams
      .latest()
      .tell("card", { id: card.id, revision: card.revision, [list]: card }, String(card.revision));
  return { live, desk: new Desk(live), asked, tell };
}

const newer = (card: Card, more: Partial<Card>): Card => ({
  ...card,
  version: card.version + 1,
  revision: card.revision + 1,
  ...more,
});

const rowOf = (live: LiveBoard, id: string) => live.rows.find((row) => row.id === id)?.cards ?? [];

describe("the command for a plan", () => {
  const card = call();
  const plan = { technicianId: "luca", start: card.start ?? "", durationMinutes: 90 };

  it("schedules what changes its time alone", () => {
    const start = "2026-11-24T13:00:00Z";
    expect(commandFor(card, { ...plan, start })).toEqual({ path: "schedule", body: { start } });
    expect(commandFor(card, { ...plan, durationMinutes: 60 })).toEqual({
      path: "schedule",
      body: { start: card.start, durationMinutes: 60 },
    });
  });

  it("assigns with everything else that changes", () => {
    expect(commandFor(card, { ...plan, technicianId: "sara" })).toEqual({
      path: "assign",
      body: { technicianId: "sara" },
    });
    const all = { technicianId: "sara", start: "2026-11-25T07:00:00Z", durationMinutes: 120 };
    expect(commandFor(card, all)).toEqual({ path: "assign", body: all });
  });

  it("takes the technician off", () => {
    expect(commandFor(card, { ...plan, technicianId: null })).toEqual({ path: "unassign" });
  });
});

describe("the desk", () => {
  beforeEach(() => choose("en"));

  const card = call();
  const toSara = { technicianId: "sara", start: "2026-11-24T12:00:00Z", durationMinutes: 90 };
  const assign = `POST /api/service-calls/${card.id}/assign`;
  const done = (more: object = {}) =>
    json({ id: card.id, version: 4, holdUntil: "2026-11-24T08:00:08Z", ...more }, 200, {
      Date: "Tue, 24 Nov 2026 08:00:00 GMT",
    });

  it("sends the version that was seen, and shows the card there at once", async () => {
    const { live, desk, asked } = await atWork({ calendar: [card] }, { [assign]: () => done() });
    const moving = desk.plan(card, toSara);
    expect(rowOf(live, "sara").map((each) => each.id)).toEqual(["c1"]);
    expect(live.pending.has("c1")).toBe(true);
    expect(await moving).toEqual({ ok: true });
    const sent = asked.find((each) => each.method === "POST");
    expect(sent?.headers.get("If-Match")).toBe('"3"');
    expect(sent?.body).toEqual({ technicianId: "sara", start: toSara.start });
    live.leave();
  });

  it("keeps the card there until its news come, without moving it back", async () => {
    const { live, desk, tell } = await atWork({ calendar: [card] }, { [assign]: () => done() });
    await desk.plan(card, toSara);
    expect(rowOf(live, "sara")).toHaveLength(1);
    tell(newer(card, { technicianId: "sara", start: toSara.start }));
    await vi.waitFor(() => expect(live.pending.size).toBe(0));
    expect(rowOf(live, "sara")).toHaveLength(1);
    expect(rowOf(live, "luca")).toHaveLength(0);
    live.leave();
  });

  it("offers to take it back for as long as others are not told, by their clock", async () => {
    const undo = `POST /api/service-calls/${card.id}/undo`;
    const { live, desk, asked, tell } = await atWork(
      { calendar: [card] },
      {
        [assign]: () => done(),
        [undo]: () => {
          tell(newer(card, { version: 5, revision: 6 }));
          return json({ id: card.id, version: 5 });
        },
      },
    );
    await desk.plan(card, toSara);
    expect(desk.undoing.latest?.text).toBe(
      "Given to another technician: WLAN set-up for Ada Keller.",
    );
    expect(desk.undoing.left).toBe(8);
    await desk.undoing.undo();
    expect(asked.at(-1)?.body).toEqual({ version: 4 });
    expect(desk.undoing.latest).toBeNull();
    await vi.waitFor(() => expect(rowOf(live, "luca")).toHaveLength(1));
    live.leave();
  });

  it("puts a refused card back, and says why", async () => {
    const { live, desk } = await atWork(
      { calendar: [card] },
      {
        [assign]: () =>
          problem("technician-busy", 409, { conflict: { id: "c9" }, current: { version: 3 } }),
      },
    );
    const outcome = await desk.plan(card, toSara);
    expect(outcome).toMatchObject({ ok: false, problem: { type: "technician-busy" }, other: null });
    expect(rowOf(live, "luca").map((each) => each.id)).toEqual(["c1"]);
    expect(live.pending.size).toBe(0);
    live.leave();
  });

  it("names what another dispatcher did meanwhile", async () => {
    const theirs = newer(card, { start: "2026-11-24T14:00:00Z" });
    const entry = {
      id: "e2",
      at: "2026-11-24T07:59:00Z",
      event: "ServiceCallRescheduled",
      actor: { role: "dispatcher", id: "marc", name: "Marc Keller" },
    };
    const { live, desk, tell } = await atWork(
      { calendar: [card] },
      {
        [assign]: () => {
          tell(theirs);
          return problem("stale", 412, { current: { version: 4 } });
        },
        "GET /api/service-calls/c1/history": json({ items: [entry] }),
      },
    );
    const outcome = await desk.plan(card, toSara);
    expect(outcome).toMatchObject({ ok: false, other: entry, card: { start: theirs.start } });
    live.leave();
  });

  it("has accepted once there is a call to work on", async () => {
    const blue = request();
    const white = unassigned({ id: blue.id, revision: 2 });
    const { live, desk, tell } = await atWork(
      { requests: [blue] },
      {
        "POST /api/service-requests/r1/accept": () => {
          setTimeout(() => tell(white, "toAssign"), 20);
          return json({ id: blue.id, version: 2 });
        },
      },
    );
    expect(await desk.accept(blue)).toEqual({ ok: true });
    expect(live.card(blue.id)?.status).toBe("OPEN");
    live.leave();
  });
});
