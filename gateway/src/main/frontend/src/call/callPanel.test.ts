import { screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { words } from "$lib/i18n.svelte";
import type { Card } from "$lib/types";
import { expectAccessible } from "../testing/axe";
import { call, request, unassigned } from "../testing/board";
import { FakeBoard, FakeDesk, problemOf } from "../testing/fakeBoard.svelte";
import { fakeGateway, json, problem, type Replies } from "../testing/gateway";
import { renderInMain } from "../testing/render";
import CallPanel from "./CallPanel.svelte";

const user = userEvent.setup();
const ondialog = vi.fn();
const onopen = vi.fn();
const onclose = vi.fn();

let desk: FakeDesk;

const serviceCall = (more: object = {}) => ({
  ...call({ technicianId: undefined }),
  technician: { id: "luca", name: "Luca Meier", qualified: true },
  acceptedAt: "2026-11-22T09:58:00Z",
  lateNotes: [],
  ...more,
});

beforeEach(async () => {
  [ondialog, onopen, onclose].forEach((each) => each.mockReset());
  desk = new FakeDesk();
  await words("call", "calendar", "people");
});

function open(id: string, cards: Card[], replies: Replies = {}) {
  const requests = fakeGateway({
    [`GET /api/service-calls/${id}`]: json(serviceCall()),
    [`GET /api/service-requests/${id}`]: () => problem("not-found", 404),
    [`GET /api/service-calls/${id}/history`]: json({ items: [] }),
    [`GET /api/service-calls/${id}/recipients`]: json({ items: [] }),
    "GET /api/notifications": json({ items: [] }),
    "GET /api/dispatchers": json({ items: [] }),
    ...replies,
  });
  const board = new FakeBoard(...cards);
  renderInMain(CallPanel, {
    id,
    board: board.asLiveBoard,
    desk: desk.asDesk,
    ondialog,
    onopen,
    onclose,
  });
  return { board, requests };
}

const panel = () => screen.getByRole("complementary", { name: "Service call" });
const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));

describe("an opened call", () => {
  it("shows service, client, place, time and price", async () => {
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
    await expectAccessible();
  });

  it("shows its tasks, each with its command", async () => {
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
    expect(ondialog).toHaveBeenLastCalledWith({ kind: "plan", card });
    await press("Client called");
    expect(desk.commands).toEqual([["client-called", 3]]);
    await press("Cancel the call…");
    expect(ondialog).toHaveBeenLastCalledWith({ kind: "cancel", card });
  });

  it("shows why a command was refused", async () => {
    desk.results.push({
      ok: false,
      problem: problemOf("already-done"),
      card: unassigned(),
      otherChange: null,
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

  it("follows the board, and loads the details that the board lacks", async () => {
    const { board, requests } = open("c1", [call()]);
    await waitFor(() => expect(requests.length).toBeGreaterThan(3));
    requests.length = 0;
    board.put(call({ revision: 5, technicianId: "mia" }));
    expect(await screen.findByText("Assigned to Mia Fontana")).toBeVisible();
    await waitFor(() =>
      expect(requests.map((each) => each.path)).toContain("/api/service-calls/c1/history"),
    );
    expect(screen.queryByText("Loading …")).toBeNull();
  });

  it("shows why the technician cannot carry it out", async () => {
    open("c1", [call({ badges: ["cannot-complete"], cannotCompleteReason: "No ladder" })]);
    expect(await screen.findByText("No ladder")).toBeVisible();
  });

  it("shows when and by whom it was completed, with the note", async () => {
    const done = { status: "COMPLETED" as const, reasonCode: "done" as const };
    open("c1", [call(done)], {
      "GET /api/service-calls/c1": json(
        serviceCall({
          ...done,
          completedAt: "2026-11-24T10:20:00Z",
          checkOutNote: "Router replaced",
        }),
      ),
    });
    expect(await screen.findByText(/Completed by Luca Meier, .*11:20/)).toBeVisible();
    expect(screen.getByText("Router replaced")).toBeVisible();
    expect(screen.queryByRole("button", { name: /cancel/i })).toBeNull();
    await expectAccessible();
  });
});

describe("an opened request", () => {
  it("can be accepted or declined until a time", async () => {
    const card = request();
    const { board } = open("r1", [card], {
      "GET /api/service-requests/r1": json({ ...card, respondBy: "2026-11-23T12:00:00Z" }),
      "GET /api/service-calls/r1": json(serviceCall({ id: "r1" })),
    });
    expect(await screen.findByText(/Answer by .*13:00/)).toBeVisible();
    expect(panel()).toHaveTextContent(/Wished time: Tue,? 24 Nov/);
    await expectAccessible();
    await press("Decline…");
    expect(ondialog).toHaveBeenLastCalledWith({ kind: "decline", card });
    const accepted = unassigned({ id: "r1" });
    board.put(accepted);
    await waitFor(() => expect(screen.queryByRole("button", { name: "Accept" })).toBeNull());
  });

  it("leads to the reminder to call the client once it is accepted", async () => {
    const { board } = open("r1", [request()], {
      "GET /api/service-requests/r1": json(request()),
    });
    await press("Accept");
    expect(desk.commands).toEqual([["accept", 1]]);
    expect(screen.getByRole("button", { name: /Accept/ })).toHaveAttribute("aria-busy", "true");
    const accepted = unassigned({ id: "r1" });
    board.put(accepted);
    await waitFor(() =>
      expect(ondialog).toHaveBeenCalledWith({ kind: "call-client", card: accepted }),
    );
  });
});

describe("a call that is not on the board", () => {
  it("is loaded if it is on another day", async () => {
    open("c9", [], { "GET /api/service-calls/c9": json(serviceCall({ id: "c9" })) });
    expect(await screen.findByRole("heading", { name: "WLAN set-up" })).toBeVisible();
    expect(screen.getByText("Assigned to Luca Meier")).toBeVisible();
  });

  it.each([
    ["DECLINED", "Your company declined this request."],
    ["WITHDRAWN", "This request was withdrawn."],
    ["EXPIRED", "Nobody answered this request in time."],
  ])("is loaded if it is a request that is %s", async (status, text) => {
    open("r9", [], {
      "GET /api/service-calls/r9": () => problem("not-found", 404),
      "GET /api/service-requests/r9": json({ ...request(), id: "r9", status, reason: "Too far" }),
    });
    expect(await screen.findByText(text)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Accept" })).toBeNull();
  });

  it("is loaded if it is cancelled, with the reason", async () => {
    open("c9", [], {
      "GET /api/service-calls/c9": json(serviceCall({ status: "CANCELLED", reason: "Moved away" })),
    });
    expect(await screen.findByText("This service call was cancelled.")).toBeVisible();
    expect(panel()).toHaveTextContent("Reason: Moved away");
  });

  it("is waited for while it is being created from a request", async () => {
    let isMade = false;
    open("r9", [], {
      "GET /api/service-calls/r9": () => (isMade ? json(serviceCall()) : problem("not-found", 404)),
      "GET /api/service-requests/r9": () => {
        isMade = true;
        return json({ ...request(), id: "r9", status: "ACCEPTED" });
      },
    });
    expect(await screen.findByText("Assigned to Luca Meier")).toBeVisible();
  });

  it("may not exist", async () => {
    open("x", [], { "GET /api/service-calls/x": () => problem("not-found", 404) });
    expect(await screen.findByText("There is no such service call")).toBeVisible();
    await expectAccessible();
  });
});
