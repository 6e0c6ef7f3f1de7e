import { beforeEach, describe, expect, it, vi } from "vitest";
import { announcement } from "$lib/announce.svelte";
import { choose } from "$lib/i18n.svelte";
import { call, request, unassigned } from "../testing/board";
import { assign, card, cardsIn, changed, newer, openDesk, toSara } from "../testing/desk";
import { json } from "../testing/gateway";

beforeEach(() => choose("en"));

describe("the desk", () => {
  it("sends the version the dispatcher has seen, and moves the card at once", async () => {
    const { live, desk, commands } = await openDesk(
      { calendar: [card] },
      { [assign]: () => changed() },
    );
    const moving = desk.plan(card, toSara);
    expect(cardsIn(live, "sara").map((each) => each.id)).toEqual(["c1"]);
    expect(live.pending.has("c1")).toBe(true);
    expect(desk.isBusy("c1")).toBe(true);
    expect(await moving).toEqual({ ok: true });
    expect(desk.isBusy("c1")).toBe(false);
    expect(commands()[0]?.headers.get("If-Match")).toBe('"3"');
    expect(commands()[0]?.body).toEqual({ technicianId: "sara", start: toSara.start });
  });

  it("keeps the card in place until its event arrives", async () => {
    const { live, desk, emit } = await openDesk(
      { calendar: [card] },
      { [assign]: () => changed() },
    );
    await desk.plan(card, toSara);
    expect(cardsIn(live, "sara")).toHaveLength(1);
    emit(newer(card, { technicianId: "sara", start: toSara.start }));
    await vi.waitFor(() => expect(live.pending.size).toBe(0));
    expect(cardsIn(live, "sara")).toHaveLength(1);
    expect(cardsIn(live, "luca")).toHaveLength(0);
  });

  it("sends the dispatcher's decision to allow an overlap", async () => {
    const { desk, commands } = await openDesk(
      { calendar: [card] },
      {
        [assign]: () => changed(),
        "POST /api/service-calls/c1/schedule": () => changed(),
      },
    );
    await desk.plan(card, toSara, { allowOverlap: true });
    expect(commands()[0]?.body).toMatchObject({ allowOverlap: true });
    await desk.plan(card, { ...toSara, technicianId: "luca" }, { allowOverlap: true });
    expect(commands()[1]?.body).toMatchObject({ start: toSara.start, allowOverlap: true });
  });

  it.each([
    ["assign", "Given to another technician", card, toSara],
    ["assign", "Assigned", unassigned({ id: "c1" }), toSara],
    ["schedule", "Date and time changed", card, { ...toSara, technicianId: "luca" }],
    [
      "schedule",
      "Date and time defined",
      call({ start: undefined }),
      { ...toSara, technicianId: "luca" },
    ],
    ["unassign", "Technician taken off", card, { ...toSara, technicianId: null }],
  ])("announces the command %s as “%s”", async (command, text, before, plan) => {
    const { desk, commands } = await openDesk(
      { calendar: [before] },
      { [`POST /api/service-calls/c1/${command}`]: () => changed() },
    );
    expect(await desk.plan(before, plan)).toEqual({ ok: true });
    expect(commands()[0]?.path).toBe(`/api/service-calls/c1/${command}`);
    expect(announcement.text.trim()).toBe(`${text}: WLAN set-up for Ada Keller.`);
    expect(desk.undoOffers.latest?.text).toBe(`${text}: WLAN set-up for Ada Keller.`);
  });

  it("records a call to the client, and cancels with a reason", async () => {
    const { desk, commands } = await openDesk(
      { calendar: [card] },
      {
        "POST /api/service-calls/c1/client-called": () => changed(),
        "POST /api/service-calls/c1/cancel": () => changed({ version: 5 }),
      },
    );
    expect(await desk.clientCalled(card)).toEqual({ ok: true });
    expect(announcement.text.trim()).toBe("Client called: WLAN set-up for Ada Keller.");
    expect(await desk.cancel(card, "Client moved")).toEqual({ ok: true });
    expect(commands()[1]?.body).toEqual({ reason: "Client moved" });
    expect(commands()[1]?.headers.get("If-Match")).toBe('"3"');
    expect(announcement.text.trim()).toBe("Cancelled: WLAN set-up for Ada Keller.");
  });

  it("accepts once the request has become a call on the board", async () => {
    const blue = request();
    const white = unassigned({ id: blue.id, revision: 2 });
    const { live, desk, emit } = await openDesk(
      { requests: [blue] },
      {
        "POST /api/service-requests/r1/accept": () => {
          setTimeout(() => emit(white, "toAssign"), 20);
          return json({ id: blue.id, version: 2 });
        },
      },
    );
    expect(await desk.accept(blue)).toEqual({ ok: true });
    expect(live.card(blue.id)?.status).toBe("OPEN");
    expect(desk.undoOffers.latest).toBeNull();
  });

  it("declines with a reason, and can undo that", async () => {
    const blue = request();
    const { desk, commands, emit } = await openDesk(
      { requests: [blue] },
      {
        "POST /api/service-requests/r1/decline": () => {
          emit(newer(blue, { status: "DECLINED" }), "requests");
          return changed({ id: "r1", version: 2 });
        },
        "POST /api/service-requests/r1/undo": () => {
          emit(newer(blue, { version: 3, revision: 9 }), "requests");
          return json({ id: "r1", version: 3 });
        },
      },
    );
    expect(await desk.decline(blue, "No time")).toEqual({ ok: true });
    expect(commands()[0]?.body).toEqual({ reason: "No time" });
    expect(desk.undoOffers.latest?.text).toBe("Declined: WLAN set-up for Ada Keller.");
    await desk.undoOffers.undo();
    expect(commands()[1]?.body).toEqual({ version: 2 });
  });
});

describe("the offer to undo a command", () => {
  const undo = `POST /api/service-calls/${card.id}/undo`;

  it("lasts as long as the services hold the messages, by their clock", async () => {
    const { live, desk, commands, emit } = await openDesk(
      { calendar: [card] },
      {
        [assign]: () => changed(),
        [undo]: () => {
          emit(newer(card, { version: 5, revision: 6 }));
          return json({ id: card.id, version: 5 });
        },
      },
    );
    await desk.plan(card, toSara);
    expect(desk.undoOffers.secondsLeft).toBe(8);
    await desk.undoOffers.undo();
    expect(commands().at(-1)?.body).toEqual({ version: 4 });
    expect(desk.undoOffers.latest).toBeNull();
    await vi.waitFor(() => expect(cardsIn(live, "luca")).toHaveLength(1));
  });

  it("uses the browser's clock if the response has no date", async () => {
    const { desk } = await openDesk(
      { calendar: [card] },
      {
        [assign]: () => {
          const holdUntil = new Date(Date.now() + 5_000).toISOString();
          return json({ id: card.id, version: 4, holdUntil });
        },
      },
    );
    await desk.plan(card, toSara);
    expect(desk.undoOffers.secondsLeft).toBe(5);
  });

  it("is not made for a change whose messages are not held", async () => {
    const { desk } = await openDesk(
      { calendar: [card] },
      { [assign]: () => json({ id: card.id, version: 4 }) },
    );
    await desk.plan(card, toSara);
    expect(desk.undoOffers.latest).toBeNull();
  });
});
