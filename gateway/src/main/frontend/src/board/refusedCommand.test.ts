import { describe, expect, it } from "vitest";
import type { HistoryEntry } from "$lib/types";
import { assign, card, cardsIn, newer, openDesk, toSara } from "../testing/desk";
import { json, problem } from "../testing/gateway";

describe("a refused command", () => {
  const entry = (id: string, name: string): HistoryEntry => ({
    id: "e2",
    at: "2026-11-24T07:59:00Z",
    event: "ServiceCallRescheduled",
    actor: { role: "dispatcher", id, name },
  });

  /** Somebody moved the call; the desk's command for the old version is refused. */
  async function refusedAfter(...history: HistoryEntry[]) {
    const theirs = newer(card, { start: "2026-11-24T14:00:00Z" });
    const { desk, emit } = await openDesk(
      { calendar: [card] },
      {
        [assign]: () => {
          emit(theirs);
          return problem("stale", 412, { current: { version: 4 } });
        },
        "GET /api/service-calls/c1/history": json({ items: history }),
      },
    );
    const result = await desk.plan(card, toSara);
    expect(result).toMatchObject({
      ok: false,
      problem: { type: "stale" },
      card: { start: theirs.start },
    });
    return result.ok ? null : result.otherChange;
  }

  it("moves the card back", async () => {
    const { live, desk, requests } = await openDesk(
      { calendar: [card] },
      {
        [assign]: () =>
          problem("technician-busy", 409, { conflict: { id: "c9" }, current: { version: 3 } }),
      },
    );
    const result = await desk.plan(card, toSara);
    expect(result).toMatchObject({
      ok: false,
      problem: { type: "technician-busy" },
      card: { id: "c1", version: 3 },
      otherChange: null,
    });
    expect(cardsIn(live, "luca").map((each) => each.id)).toEqual(["c1"]);
    expect(live.pending.size).toBe(0);
    expect(desk.isBusy("c1")).toBe(false);
    expect(requests.some((each) => each.path.endsWith("/history"))).toBe(false);
  });

  it("names the change that another dispatcher made meanwhile", async () => {
    const marcs = entry("marc", "Marc Keller");
    expect(await refusedAfter(marcs)).toEqual(marcs);
  });

  it("blames the latest change, not an earlier one of somebody else", async () => {
    const annas = entry("anna", "Anna Frei");
    const marcs = entry("marc", "Marc Keller");
    expect(await refusedAfter(annas, marcs)).toEqual(marcs);
  });

  it("blames nobody for the reader's own change in another window", async () => {
    expect(await refusedAfter(entry("marc", "Marc Keller"), entry("nadia", "Nadia Brunner"))).toBe(
      null,
    );
  });

  it("blames nobody if the history is empty", async () => {
    expect(await refusedAfter()).toBeNull();
  });
});
