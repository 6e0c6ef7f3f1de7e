/** Opens the dialogs of a call for tests. */
import { screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { onTestFinished, vi } from "vitest";
import { words } from "$lib/i18n.svelte";
import type { Candidate, HistoryEntry, Recipient } from "$lib/types";
import CallDialogs from "../call/CallDialogs.svelte";
import type { DialogState } from "../call/dialogState";
import { board as boardResponse, call } from "./board";
import { FakeBoard, FakeDesk } from "./fakeBoard.svelte";
import { fakeGateway, json, type Replies } from "./gateway";
import { company } from "./people";
import { renderInMain } from "./render";

export const SUPPORT = {
  country: "CH",
  phone: "+41 43 555 01 92",
  email: "support@market.example",
  hours: { days: ["MONDAY"], from: "08:00", to: "17:00", zone: "Europe/Zurich" },
};

export const candidate = (more: Partial<Candidate> = {}): Candidate => ({
  id: "luca",
  name: "Luca Meier",
  qualified: true,
  missing: [],
  ...more,
});

export const CANDIDATES = "GET /api/service-calls/c1/candidates";
export const RECIPIENTS = "GET /api/service-calls/c1/recipients";

export const candidates = (...items: Candidate[]) => json({ items });
export const recipients = (...items: Recipient[]) => json({ items });

/** A change that another dispatcher made. */
export const marcsChange: HistoryEntry = {
  id: "e9",
  at: "2026-11-23T13:03:00Z",
  event: "TechnicianReassigned",
  actor: { role: "dispatcher", id: "marc", name: "Marc Keller" },
  before: { status: "READY", durationMinutes: 90, technician: { id: "luca", name: "Luca Meier" } },
  after: { status: "READY", durationMinutes: 90, technician: { id: "mia", name: "Mia Fontana" } },
};

/** Before the calls of the tests; the dialogs ask about times in the past. */
const MONDAY = "2026-10-19T08:00:00Z";

/** A board with a call and the technicians Luca and Mia. */
export async function openDialog(dialog: DialogState, replies: Replies = {}, now = MONDAY) {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(now) });
  onTestFinished(() => void vi.useRealTimers());
  const { id } = dialog.card;
  const requests = fakeGateway({
    "GET /api/skills": json({ items: [{ code: "wlan", name: "Wi-Fi", names: {} }] }),
    "GET /api/board": json(boardResponse()),
    "GET /api/company": json(company()),
    "GET /support": json({ items: [SUPPORT] }),
    [`GET /api/service-calls/${id}/candidates`]: () =>
      candidates(candidate(), candidate({ id: "mia", name: "Mia Fontana" })),
    [`GET /api/service-calls/${id}/recipients`]: () => recipients(),
    [`GET /api/service-calls/${id}/free-times`]: () => json({ items: [] }),
    ...replies,
  });
  await words("call", "calendar", "people", "help");
  const board = new FakeBoard(call());
  const desk = new FakeDesk();
  const onopen = vi.fn();
  renderInMain(CallDialogs, { dialog, board: board.asLiveBoard, desk: desk.asDesk, onopen });
  return { board, desk, onopen, requests };
}

export const user = userEvent.setup();
export const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));
export const dialog = () => screen.getByRole("dialog");
