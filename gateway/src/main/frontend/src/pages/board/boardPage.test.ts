import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { words } from "$lib/i18n.svelte";
import type { Board } from "$lib/types";
import { BoardView } from "../../board/boardView.svelte";
import { board, call, request, unassigned } from "../../testing/board";
import { fakeGateway, json, problem, type Replies } from "../../testing/gateway";
import { FakeStreams } from "../../testing/stream";
import { BoardPage } from "./boardPage.svelte";

const TUESDAY = "2026-11-24";

async function openPage(content: Partial<Board>, replies: Replies = {}) {
  const streams = new FakeStreams();
  fakeGateway({
    "GET /api/board": json(board(content)),
    "GET /api/board/stream": streams.open,
    ...replies,
  });
  const view = new BoardView(new URLSearchParams({ day: TUESDAY, view: "day" }), TUESDAY);
  const page = new BoardPage(view, null);
  onTestFinished(() => page.close());
  await page.board.show(view.days);
  return { page, view, streams };
}

beforeEach(() => words("board"));

describe("the board's page", () => {
  it("reminds to call the client once a request is accepted", async () => {
    const blue = request();
    const white = unassigned({ id: blue.id, revision: 2 });
    const { page, streams } = await openPage(
      { requests: [blue] },
      {
        "POST /api/service-requests/r1/accept": () => {
          streams.latest().emit("card", { id: blue.id, revision: 2, toAssign: white });
          return json({ id: blue.id, version: 2 });
        },
      },
    );
    page.commands.accept(blue);
    await vi.waitFor(() => expect(page.dialog).toEqual({ kind: "call-client", card: white }));
    expect(page.selected).toBeNull();
  });

  it("opens the call of a refused command, which shows the reason", async () => {
    const { page } = await openPage(
      { requests: [request()], toAssign: [unassigned()] },
      {
        "POST /api/service-requests/r1/accept": problem("expired", 409),
        "POST /api/service-calls/w1/client-called": problem("already-done", 409),
      },
    );
    page.commands.accept(request());
    await vi.waitFor(() => expect(page.selected).toBe("r1"));
    page.commands.clientCalled(unassigned());
    await vi.waitFor(() => expect(page.selected).toBe("w1"));
    expect(page.dialog).toBeNull();
  });

  it("goes on to the plan of a call without a date once its client was called", async () => {
    const undated = unassigned({ start: undefined });
    const { page } = await openPage(
      { toAssign: [undated] },
      { "POST /api/service-calls/w1/client-called": json({ id: "w1", version: 4 }) },
    );
    page.commands.clientCalled(undated);
    await vi.waitFor(() => expect(page.dialog?.kind).toBe("plan"));
    expect(page.dialog?.card).toMatchObject({ id: "w1", version: 4 });
  });

  it("opens dialogs for a reason and for a plan", async () => {
    const { page } = await openPage({});
    page.commands.decline(request());
    expect(page.dialog).toEqual({ kind: "decline", card: request() });
    page.commands.plan(unassigned());
    expect(page.dialog).toEqual({ kind: "plan", card: unassigned() });
  });

  it("shows the day of an opened call that is not on the board", async () => {
    const { page, view } = await openPage(
      { calendar: [call()] },
      {
        "GET /api/service-calls/c9": json(call({ id: "c9", start: "2026-12-01T23:30:00Z" })),
        "GET /api/service-calls/c8": json(call({ id: "c8", start: undefined })),
        "GET /api/service-calls/c7": problem("not-found", 404),
      },
    );
    page.open("c1");
    expect(page.selected).toBe("c1");
    expect(view.date).toBe(TUESDAY);
    page.open("c9");
    await vi.waitFor(() => expect(view.date).toBe("2026-12-02")); // in Zurich
    await page.goToDayOf("c8");
    await page.goToDayOf("c7");
    expect(view.date).toBe("2026-12-02");
  });

  it("lets a dropped card glide back if it was not moved", async () => {
    const card = call();
    const { page } = await openPage({ calendar: [card] });
    const glideBack = vi.spyOn(page.drag, "glideBack");
    const finish = vi.spyOn(page.drag, "finish");
    const to = { technicianId: "luca", start: "2026-11-24T12:00:00Z", durationMinutes: 90 };
    page.confirmMove(card, to);
    expect(page.dialog).toEqual({ kind: "move", card, to });
    await page.closeDialog();
    expect(page.dialog).toBeNull();
    expect(finish).toHaveBeenCalledOnce();
    expect(glideBack).toHaveBeenCalledExactlyOnceWith(card);

    page.confirmMove(card, { ...to, start: card.start ?? "" });
    await page.closeDialog();
    expect(glideBack).toHaveBeenCalledOnce();
    page.commands.plan(card);
    await page.closeDialog();
    expect(finish).toHaveBeenCalledTimes(2);
  });

  it("is empty without any card", async () => {
    expect((await openPage({})).page.isEmpty).toBe(true);
    expect((await openPage({ requests: [request()] })).page.isEmpty).toBe(false);
    expect((await openPage({ toAssign: [unassigned()] })).page.isEmpty).toBe(false);
    expect((await openPage({ calendar: [call()] })).page.isEmpty).toBe(false);
  });
});
