import { screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { words } from "$lib/i18n.svelte";
import { expectNoBarriers } from "../../testing/axe";
import { call, request, unassigned } from "../../testing/board";
import { BoardInMemory, DeskInMemory, problemOf, showIn } from "../../testing/call.svelte";
import { gateway, json, problem } from "../../testing/gateway";
import type { Card } from "../board/card";
import CallPanel from "./CallPanel.svelte";

type Replies = Parameters<typeof gateway>[0];

const user = userEvent.setup();
const onask = vi.fn();
const onopen = vi.fn();
const onclose = vi.fn();

let desk: DeskInMemory;

const ofCall = (more: object = {}) => ({
  ...call({ technicianId: undefined }),
  technician: { id: "luca", name: "Luca Meier", qualified: true },
  acceptedAt: "2026-11-22T09:58:00Z",
  lateNotes: [],
  ...more,
});

beforeEach(async () => {
  [onask, onopen, onclose].forEach((each) => each.mockReset());
  desk = new DeskInMemory();
  await words("call", "calendar", "people");
});

function open(id: string, cards: Card[], replies: Replies = {}) {
  const asked = gateway({
    [`GET /api/service-calls/${id}`]: json(ofCall()),
    [`GET /api/service-requests/${id}`]: () => problem("not-found", 404),
    [`GET /api/service-calls/${id}/history`]: json({ items: [] }),
    "GET /api/notifications": json({ items: [] }),
    "GET /api/dispatchers": json({ items: [] }),
    ...replies,
  });
  const board = new BoardInMemory(...cards);
  showIn(CallPanel, { id, board: board.live, desk: desk.live, onask, onopen, onclose });
  return { board, asked };
}

const panel = () => screen.getByRole("complementary", { name: "Service call" });
const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));

describe("an opened call", () => {
  it("says what it is, for whom, where, when, and for how much", async () => {
    open("c1", [call()]);
    expect(screen.getByRole("heading", { name: "WLAN set-up" })).toHaveFocus();
    expect(panel()).toHaveTextContent("#1042");
    expect(panel()).toHaveTextContent("Router set up. Travel included.");
    expect(panel()).toHaveTextContent(/90 min · CHF\s149\.00/);
    expect(panel()).toHaveTextContent(/24 Nov(?: 2026)?, 10:00 – 11:30/);
    expect(panel()).toHaveTextContent("speaks German");
    expect(panel()).toHaveTextContent("Second floor");
    expect(screen.getByRole("link", { name: "ada@client.example" })).toHaveAttribute(
      "href",
      "mailto:ada@client.example",
    );
    const map = screen.getByRole("link", { name: /Map/ });
    expect(map.getAttribute("href")).toContain("openstreetmap.org/search?query=Gutenbergstrasse");
    expect(map).toHaveAttribute("rel", "noopener noreferrer");
    await expectNoBarriers();
  });

  it("names what is open, each with the way to do it", async () => {
    const card = unassigned();
    open("w1", [card]);
    const tasks = within(screen.getByRole("list", { name: "Tasks" })).getAllByRole("listitem");
    expect(tasks.map((task) => /\((open|done)\)/.exec(task.textContent ?? "")?.[1])).toEqual([
      "done",
      "done",
      "open",
      "open",
    ]);
    await press("Assign…");
    expect(onask).toHaveBeenLastCalledWith({ kind: "plan", card });
    await press("Client called");
    expect(desk.done).toEqual([["client-called", 3]]);
    await press("Cancel the call…");
    expect(onask).toHaveBeenLastCalledWith({ kind: "cancel", card });
  });

  it("says in itself why a command was refused", async () => {
    desk.outcomes.push({
      ok: false,
      problem: problemOf("already-done"),
      card: unassigned(),
      other: null,
    });
    open("w1", [unassigned()]);
    await press("Client called");
    expect(await screen.findByRole("alert")).toHaveTextContent("called already");
  });

  it("closes on Escape", async () => {
    open("c1", [call()]);
    await user.keyboard("{Escape}");
    expect(onclose).toHaveBeenCalledOnce();
  });

  it("follows the board, and asks for what the board does not say", async () => {
    const { board, asked } = open("c1", [call()]);
    await waitFor(() => expect(asked.length).toBeGreaterThan(3));
    asked.length = 0;
    board.put(call({ revision: 5, technicianId: "mia" }));
    expect(await screen.findByText("Assigned to Mia Fontana")).toBeVisible();
    await waitFor(() =>
      expect(asked.map((each) => each.path)).toContain("/api/service-calls/c1/history"),
    );
    expect(screen.queryByText("Loading …")).toBeNull();
  });

  it("that the technician cannot carry out says why", async () => {
    open("c1", [call({ badges: ["cannot-complete"], cannotCompleteReason: "No ladder" })]);
    expect(await screen.findByText("No ladder")).toBeVisible();
  });

  it("that is done says when, by whom, and what was noted", async () => {
    const done = { status: "COMPLETED" as const, reasonCode: "done" as const };
    open("c1", [call(done)], {
      "GET /api/service-calls/c1": json(
        ofCall({ ...done, completedAt: "2026-11-24T10:20:00Z", checkOutNote: "Router replaced" }),
      ),
    });
    expect(await screen.findByText(/Completed by Luca Meier, .*11:20/)).toBeVisible();
    expect(screen.getByText("Router replaced")).toBeVisible();
    expect(screen.queryByRole("button", { name: /cancel/i })).toBeNull();
    await expectNoBarriers();
  });
});

describe("an opened request", () => {
  it("is accepted or declined, and says until when", async () => {
    const card = request();
    const { board } = open("r1", [card], {
      "GET /api/service-requests/r1": json({ ...card, respondBy: "2026-11-23T12:00:00Z" }),
      "GET /api/service-calls/r1": json(ofCall({ id: "r1" })),
    });
    expect(await screen.findByText(/Answer by .*13:00/)).toBeVisible();
    expect(panel()).toHaveTextContent(/Wished time: Tue,? 24 Nov/);
    await expectNoBarriers();
    await press("Decline…");
    expect(onask).toHaveBeenLastCalledWith({ kind: "decline", card });
    const accepted = unassigned({ id: "r1" });
    board.put(accepted);
    await waitFor(() => expect(screen.queryByRole("button", { name: "Accept" })).toBeNull());
  });

  it("that is accepted leads to the reminder to call the client", async () => {
    const { board } = open("r1", [request()], {
      "GET /api/service-requests/r1": json(request()),
    });
    await press("Accept");
    expect(desk.done).toEqual([["accept", 1]]);
    expect(screen.getByRole("button", { name: /Accept/ })).toHaveAttribute("aria-busy", "true");
    const accepted = unassigned({ id: "r1" });
    board.put(accepted);
    await waitFor(() => expect(onask).toHaveBeenCalledWith({ kind: "remind", card: accepted }));
  });
});

describe("what is not on the board", () => {
  it("is asked for: a call of another day", async () => {
    open("c9", [], { "GET /api/service-calls/c9": json(ofCall({ id: "c9" })) });
    expect(await screen.findByRole("heading", { name: "WLAN set-up" })).toBeVisible();
    expect(screen.getByText("Assigned to Luca Meier")).toBeVisible();
  });

  it.each([
    ["DECLINED", "Your company declined this request."],
    ["WITHDRAWN", "This request was withdrawn."],
    ["EXPIRED", "Nobody answered this request in time."],
  ])("is asked for: a request that is %s", async (status, said) => {
    open("r9", [], {
      "GET /api/service-calls/r9": () => problem("not-found", 404),
      "GET /api/service-requests/r9": json({ ...request(), id: "r9", status, reason: "Too far" }),
    });
    expect(await screen.findByText(said)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Accept" })).toBeNull();
  });

  it("is asked for: a cancelled call, and why", async () => {
    open("c9", [], {
      "GET /api/service-calls/c9": json(ofCall({ status: "CANCELLED", reason: "Moved away" })),
    });
    expect(await screen.findByText("This service call was cancelled.")).toBeVisible();
    expect(panel()).toHaveTextContent("Reason: Moved away");
  });

  it("is waited for: a call that is just being made of a request", async () => {
    let isMade = false;
    open("r9", [], {
      "GET /api/service-calls/r9": () => (isMade ? json(ofCall()) : problem("not-found", 404)),
      "GET /api/service-requests/r9": () => {
        isMade = true;
        return json({ ...request(), id: "r9", status: "ACCEPTED" });
      },
    });
    expect(await screen.findByText("Assigned to Luca Meier")).toBeVisible();
  });

  it("may be nowhere, and that is said", async () => {
    open("x", [], { "GET /api/service-calls/x": () => problem("not-found", 404) });
    expect(await screen.findByText("There is no such service call")).toBeVisible();
    await expectNoBarriers();
  });
});
