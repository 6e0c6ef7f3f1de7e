import { screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { words } from "$lib/i18n.svelte";
import { expectNoBarriers } from "../../testing/axe";
import { board as boardAnswer, call, request, technician, unassigned } from "../../testing/board";
import { BoardInMemory, DeskInMemory, problemOf, showIn } from "../../testing/call.svelte";
import { gateway, json } from "../../testing/gateway";
import { company } from "../../testing/people";
import type { Ask } from "./ask";
import Asking from "./Asking.svelte";
import type { HistoryEntry } from "./history";

const user = userEvent.setup();
const onopen = vi.fn();

const SUPPORT = {
  country: "CH",
  phone: "+41 43 555 01 92",
  email: "support@market.example",
  hours: { days: ["MONDAY"], from: "08:00", to: "17:00", zone: "Europe/Zurich" },
};

let board: BoardInMemory;
let desk: DeskInMemory;

beforeEach(async () => {
  onopen.mockReset();
  gateway({
    "GET /api/skills": json({ items: [{ code: "wlan", name: "Wi-Fi", names: {} }] }),
    "GET /api/board": json(boardAnswer()),
    "GET /api/company": json(company()),
    "GET /support": json({ items: [SUPPORT] }),
    "GET /api/amazon/technicians/luca": json({ status: "CLEARED" }),
    "GET /api/amazon/technicians/mia": json({ status: "NOT_CLEARED" }),
  });
  board = new BoardInMemory(call());
  desk = new DeskInMemory();
  await words("call", "calendar", "people", "help");
});

const asking = (ask: Ask) => showIn(Asking, { ask, board: board.live, desk: desk.live, onopen });

const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));
const dialog = () => screen.getByRole("dialog");
const LATER = { technicianId: "luca", start: "2026-11-24T13:00:00Z", durationMinutes: 90 };
const marc: HistoryEntry = {
  id: "e9",
  at: "2026-11-23T13:03:00Z",
  event: "TechnicianReassigned",
  actor: { role: "dispatcher", id: "marc", name: "Marc Keller" },
  before: { status: "READY", durationMinutes: 90, technician: { id: "luca", name: "Luca Meier" } },
  after: { status: "READY", durationMinutes: 90, technician: { id: "mia", name: "Mia Fontana" } },
};

describe("a drop", () => {
  it("is confirmed in one line: what changes, and who is told", async () => {
    asking({ kind: "move", card: call(), to: { ...LATER, technicianId: "mia" } });
    const line = within(dialog()).getByText(/Told:/).closest("p");
    expect(line).toHaveTextContent(/Luca Meier → becomes Mia Fontana/);
    expect(line).toHaveTextContent(/24 Nov(?: 2026)?, 10:00 → becomes 14:00 – 15:30/);
    expect(line).toHaveTextContent("Told: Ada Keller by mail; Luca Meier and Mia Fontana by push.");
    expect(dialog()).toHaveTextContent("Please make sure the client agrees");
    await expectNoBarriers();
    await press("Reassign");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(desk.done).toEqual([
      ["plan", 3, { ...LATER, technicianId: "mia", start: "2026-11-24T13:00:00.000Z" }, {}],
    ]);
  });

  it("reminds of the client's agreement only where the time of a call changes", () => {
    asking({ kind: "move", card: unassigned(), to: { ...LATER, start: "2026-11-24T09:00:00Z" } });
    expect(dialog()).not.toHaveTextContent("make sure the client agrees");
    expect(dialog()).toHaveTextContent("Told: Luca Meier by push.");
  });

  it("on an hour that the clock shows twice asks which one", async () => {
    asking({ kind: "move", card: call(), to: { ...LATER, start: "2026-10-25T00:30:00Z" } });
    const [first, second] = within(
      screen.getByRole("group", { name: /twice that night/ }),
    ).getAllByRole("radio");
    expect(first).toBeChecked();
    await user.click(second ?? document.body);
    await press("Change time");
    expect(desk.done[0]?.[2]).toMatchObject({ start: "2026-10-25T01:30:00.000Z" });
  });

  it("says beforehand what it overlaps with", async () => {
    board.put(call({ id: "c2", number: "1043", start: "2026-11-24T14:00:00Z" }));
    asking({ kind: "move", card: call(), to: LATER });
    expect(await screen.findByText("Luca Meier has something else then")).toBeVisible();
    expect(dialog()).toHaveTextContent("15:00–16:30 WLAN set-up, Ada Keller (1043)");
  });

  it("that overlaps is explained, with the other call a click away", async () => {
    const conflict = {
      id: "c2",
      number: "1043",
      start: "2026-11-24T14:00:00Z",
      end: "2026-11-24T15:00:00Z",
      technician: { id: "luca", name: "Luca Meier" },
    };
    const busy = problemOf("technician-busy", { conflict });
    desk.outcomes.push({ ok: false, problem: busy, card: call(), other: null });
    asking({ kind: "move", card: call(), to: LATER });
    await press("Change time");
    expect(await screen.findByRole("alert")).toHaveTextContent("Luca Meier is busy then");
    await expectNoBarriers();
    await press("Open call 1043");
    await waitFor(() => expect(onopen).toHaveBeenCalledWith("c2"));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("that overlaps may be insisted on", async () => {
    const conflict = { ...LATER, id: "c2", number: "1043", technician: { name: "Luca Meier" } };
    const problem = problemOf("technician-busy", { conflict: { ...conflict, end: LATER.start } });
    desk.outcomes.push({ ok: false, problem, card: call(), other: null });
    asking({ kind: "move", card: call(), to: LATER });
    await press("Change time");
    await user.click(await screen.findByRole("button", { name: "Assign anyway" }));
    expect(desk.done.map((each) => each[3])).toEqual([{}, { allowOverlap: true }]);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("refused because another was faster says what they did, and goes on from there", async () => {
    const now = call({ version: 4, technicianId: "mia" });
    desk.outcomes.push({ ok: false, problem: problemOf("stale"), card: now, other: marc });
    asking({ kind: "move", card: call(), to: LATER });
    await press("Change time");
    const said = await screen.findByText("Somebody was faster");
    expect(said.parentElement).toHaveTextContent(/Marc Keller gave it to Mia Fontana, at .*14:03/);
    expect(said.parentElement).toHaveTextContent(/Now: Ready, all good · Mia Fontana/);
    await press("Try again on the current state");
    expect(desk.done.map((each) => each[1])).toEqual([3, 4]);
  });

  it("on somebody who lacks something says what", async () => {
    const problem = problemOf("technician-not-qualified", { missing: ["picture", "skill:wlan"] });
    desk.outcomes.push({ ok: false, problem, card: call(), other: null });
    asking({ kind: "move", card: call(), to: { ...LATER, technicianId: "mia" } });
    await press("Reassign");
    await waitFor(() =>
      expect(screen.getByRole("alert")).toHaveTextContent(
        "Missing: a picture and the skill Wi-Fi.",
      ),
    );
  });

  it("on a call that is over cannot be tried again", async () => {
    desk.outcomes.push({
      ok: false,
      problem: problemOf("call-over"),
      card: call({ status: "CANCELLED" }),
      other: null,
    });
    asking({ kind: "move", card: call(), to: LATER });
    await press("Change time");
    expect(await screen.findByRole("alert")).toHaveTextContent("completed or cancelled");
    expect(screen.queryByRole("button", { name: /try again|change time/i })).toBeNull();
  });
});

describe("planning by dialog", () => {
  it("does what a drag does, and shows who cannot and why", async () => {
    board.technicians = [
      ...board.technicians,
      technician({ id: "tim", name: "Tim Bianchi", skills: ["tv"] }),
    ];
    asking({ kind: "plan", card: unassigned() });
    expect(
      await screen.findByRole("option", { name: "Tim Bianchi: lacks the skill Wi-Fi" }),
    ).toBeDisabled();
    await user.selectOptions(screen.getByLabelText("Technician"), "mia");
    await user.clear(screen.getByLabelText("Time"));
    await user.type(screen.getByLabelText("Time"), "11:20");
    expect(await screen.findByText("free the whole day")).toBeVisible();
    await expectNoBarriers();
    await press("Assign");
    expect(desk.done).toEqual([
      [
        "plan",
        3,
        { technicianId: "mia", start: "2026-11-24T10:20:00.000Z", durationMinutes: 90 },
        {},
      ],
    ]);
  });

  it("of Amazon's call leaves out whom Amazon has not cleared", async () => {
    asking({ kind: "plan", card: unassigned({ channel: "AMAZON" }) });
    expect(
      await screen.findByRole("option", { name: "Mia Fontana: lacks Amazon’s clearance" }),
    ).toBeDisabled();
    expect(screen.getByRole("option", { name: "Luca Meier" })).toBeEnabled();
  });

  it("shows what the technician has that day", async () => {
    board.put(call({ id: "c2", start: "2026-11-24T07:00:00Z", technicianId: "mia" }));
    asking({ kind: "plan", card: unassigned() });
    await user.selectOptions(screen.getByLabelText("Technician"), "mia");
    expect(await screen.findByText(/Mia Fontana on/)).toBeVisible();
    expect(screen.getByText("8:00–9:30")).toBeVisible();
  });

  it("says what is missing and where", async () => {
    asking({ kind: "plan", card: unassigned({ start: undefined }) });
    await press("Define");
    expect(screen.getByLabelText("Date")).toHaveAccessibleDescription(/Choose a date/);
    expect(screen.getByLabelText("Date")).toHaveFocus();
    expect(desk.done).toEqual([]);
  });

  it("loses nothing typed when it is refused", async () => {
    desk.outcomes.push({ ok: false, problem: problemOf("try-again"), card: call(), other: null });
    asking({ kind: "plan", card: call() });
    await user.clear(screen.getByLabelText("Time"));
    await user.type(screen.getByLabelText("Time"), "16:45");
    await press("Change time");
    expect(await screen.findByRole("alert")).toBeVisible();
    expect(screen.getByLabelText("Time")).toHaveValue("16:45");
  });
});

describe("a reason", () => {
  it("is needed to decline, and a usual one is a click away", async () => {
    asking({ kind: "decline", card: request() });
    await press("Decline");
    expect(screen.getByLabelText("Reason")).toHaveAccessibleDescription(/Give a reason/);
    await press("Too far away");
    await user.type(screen.getByLabelText("Reason"), ", sorry");
    await expectNoBarriers();
    await press("Decline");
    expect(desk.done).toEqual([["decline", 1, "Too far away, sorry"]]);
  });

  it("stays when declining is refused, because another has accepted", async () => {
    const accepted = { ...marc, event: "ServiceCallAccepted", before: undefined };
    desk.outcomes.push({
      ok: false,
      problem: problemOf("already-decided"),
      card: call({ id: "r1" }),
      other: accepted,
    });
    asking({ kind: "decline", card: request() });
    await user.type(screen.getByLabelText("Reason"), "No time");
    await press("Decline");
    expect(await screen.findByText("Somebody was faster")).toBeVisible();
    expect(dialog()).toHaveTextContent("Marc Keller accepted it");
    expect(screen.getByLabelText("Reason")).toHaveValue("No time");
  });

  it("is needed to cancel, which says who is told", async () => {
    asking({ kind: "cancel", card: call() });
    expect(dialog()).toHaveTextContent(
      "Told: Ada Keller and all dispatchers by mail; Luca Meier by push.",
    );
    await user.type(screen.getByLabelText("Reason"), "Moved away");
    await press("Cancel the call");
    expect(desk.done).toEqual([["cancel", 3, "Moved away"]]);
  });

  it("does not cancel Amazon's calls: support does", async () => {
    asking({ kind: "cancel", card: call({ channel: "AMAZON" }) });
    expect(screen.queryByLabelText("Reason")).toBeNull();
    expect(dialog()).toHaveTextContent("name the number 1042");
    expect(await screen.findByRole("link", { name: SUPPORT.phone })).toBeVisible();
    await expectNoBarriers();
  });
});

describe("after accepting", () => {
  it("the number is one tap away, and the task can be closed at once", async () => {
    asking({ kind: "remind", card: unassigned() });
    expect(screen.getByRole("link", { name: /555 01 01/ })).toHaveAttribute(
      "href",
      "tel:+41445550101",
    );
    expect(dialog()).toHaveTextContent("Confirm the time");
    await expectNoBarriers();
    await press("Client called");
    expect(desk.done).toEqual([["client-called", 3]]);
  });

  it("a date is what to discuss where there is none", async () => {
    asking({ kind: "remind", card: unassigned({ start: undefined }) });
    expect(dialog()).toHaveTextContent("No date is agreed yet");
    await press("Later");
    expect(desk.done).toEqual([]);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});
