import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { announcement } from "$lib/announce.svelte";
import type { ApiResult } from "$lib/api";
import { words } from "$lib/i18n.svelte";
import { call } from "../testing/board";
import { FakeBoard, problemOf } from "../testing/fakeBoard.svelte";
import { UndoOffers, type Undoable } from "./undoOffers.svelte";

type Undone = ApiResult<{ version: number }>;

describe("the offer to undo", () => {
  let board: FakeBoard;
  let offers: UndoOffers;

  beforeEach(async () => {
    await words("board");
    vi.useFakeTimers();
    board = new FakeBoard(call({ version: 5 }), call({ id: "c2", version: 5 }));
    offers = new UndoOffers(board.asLiveBoard);
  });

  afterEach(() => {
    offers.close();
    vi.useRealTimers();
  });

  const undone = (version = 5): Undone => ({ ok: true, status: 200, value: { version } });
  const refused: Undone = { ok: false, problem: problemOf("too-late"), current: null };
  const change = (cardId: string, text = cardId, result: Undone = undone()): Undoable => ({
    cardId,
    text,
    undo: vi.fn(() => Promise.resolve(result)),
  });
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  it("counts whole seconds down", async () => {
    offers.add(change("c1"), 8_000);
    expect(offers.secondsLeft).toBe(8);
    await pass(1_000);
    expect(offers.secondsLeft).toBe(7);
    await pass(250);
    expect(offers.secondsLeft).toBe(7);
    await pass(6_500);
    expect(offers.secondsLeft).toBe(1);
  });

  it("ends when the time is over, not before", async () => {
    offers.add(change("c1"), 8_000);
    await pass(7_750);
    expect(offers.latest?.cardId).toBe("c1");
    await pass(250);
    expect(offers.latest).toBeNull();
    expect(offers.secondsLeft).toBe(0);
  });

  it("is none without remaining time", () => {
    offers.add(change("c1"), 0);
    expect(offers.latest).toBeNull();
    offers.add(change("c1"), -3_000);
    expect(offers.latest).toBeNull();
  });

  it("lasts a minute at most, even if a clock is wrong", async () => {
    offers.add(change("c1"), 3_600_000);
    expect(offers.secondsLeft).toBe(60);
    await pass(60_000);
    expect(offers.latest).toBeNull();
  });

  it("is for the latest change, then for the one before", async () => {
    offers.add(change("c1"), 8_000);
    await pass(2_000);
    offers.add(change("c2"), 8_000);
    expect(offers.latest?.cardId).toBe("c2");
    expect(offers.secondsLeft).toBe(8);
    await offers.undo();
    expect(offers.latest?.cardId).toBe("c1");
    expect(offers.secondsLeft).toBe(6);
  });

  it("stays for the latest change when an older one ends", async () => {
    offers.add(change("c1"), 8_000);
    await pass(2_000);
    offers.add(change("c2"), 8_000);
    await pass(6_000);
    expect(offers.latest?.cardId).toBe("c2");
    await pass(2_000);
    expect(offers.latest).toBeNull();
  });

  it("shows a longer offer again after a shorter later one", async () => {
    offers.add(change("c1"), 8_000);
    offers.add(change("c2"), 2_000);
    await pass(2_000);
    expect(offers.latest?.cardId).toBe("c1");
    expect(offers.secondsLeft).toBe(6);
  });

  it("is for the last change of a card only", async () => {
    const first = change("c1", "first");
    offers.add(first, 8_000);
    offers.add(change("c1", "second"), 8_000);
    await offers.undo();
    expect(offers.latest).toBeNull();
    expect(first.undo).not.toHaveBeenCalled();
  });

  it("announces what was undone, and waits for the board to show it", async () => {
    board.put(call({ version: 4 }));
    offers.add(change("c1", "Rescheduled."), 8_000);
    let isDone = false;
    void offers.undo().then(() => (isDone = true));
    await pass(50);
    expect(announcement.text.trim()).toBe("Taken back: Rescheduled.");
    expect(isDone).toBe(false);
    board.put(call({ version: 5 }));
    await pass(50);
    expect(isDone).toBe(true);
    expect(offers.latest).toBeNull();
  });

  it("waits for a card that is not on the board", async () => {
    offers.add(change("c7"), 8_000);
    let isDone = false;
    void offers.undo().then(() => (isDone = true));
    await pass(50);
    expect(isDone).toBe(false);
    board.put(call({ id: "c7", version: 6 }));
    await pass(50);
    expect(isDone).toBe(true);
  });

  it("is undone once, however often that is asked for", async () => {
    let respond: (result: Undone) => void = () => undefined;
    const undo = vi.fn(() => new Promise<Undone>((resolve) => (respond = resolve)));
    offers.add({ cardId: "c1", text: "c1", undo }, 8_000);
    const undoing = offers.undo();
    expect(offers.isBusy).toBe(true);
    await offers.undo();
    respond(undone());
    await undoing;
    expect(undo).toHaveBeenCalledOnce();
    expect(offers.isBusy).toBe(false);
    await offers.undo();
    expect(undo).toHaveBeenCalledOnce();
  });

  it("shows for six seconds why an undo was refused", async () => {
    offers.add(change("c1", "c1", refused), 8_000);
    await offers.undo();
    expect(offers.problem?.type).toBe("too-late");
    expect(offers.latest).toBeNull();
    await pass(5_999);
    expect(offers.problem?.type).toBe("too-late");
    await pass(1);
    expect(offers.problem).toBeNull();
  });

  it("hides an old refusal with the next change, but not a new one too early", async () => {
    offers.add(change("c1", "c1", refused), 8_000);
    await offers.undo();
    await pass(4_000);
    offers.add(change("c2", "c2", refused), 8_000);
    expect(offers.problem).toBeNull();
    await offers.undo();
    await pass(4_000);
    expect(offers.problem?.type).toBe("too-late");
  });

  it("needs no timer while there is no offer", async () => {
    offers.add(change("c1"), 500);
    expect(vi.getTimerCount()).toBe(1);
    offers.add(change("c2"), 500);
    expect(vi.getTimerCount()).toBe(1);
    await pass(500);
    expect(vi.getTimerCount()).toBe(0);
    offers.add(change("c3"), 500);
    expect(vi.getTimerCount()).toBe(1);
  });

  it("stops its timers with the page", async () => {
    offers.add(change("c1", "c1", refused), 8_000);
    offers.add(change("c2", "c2", refused), 8_000);
    await offers.undo();
    offers.close();
    expect(vi.getTimerCount()).toBe(0);
  });
});
