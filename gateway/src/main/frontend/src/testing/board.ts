/** Builders for cards and boards. Tests pass only the values that matter to them. */
import type { Board, BoardTechnician, Card } from "$lib/types";
import { json, type Replies } from "./gateway";
import { FakeStreams } from "./stream";

/** A ready call, assigned to Luca Meier on Tuesday 24 November 2026, 10:00 in Zurich. */
export const call = (more: Partial<Card> = {}): Card => ({
  id: "c1",
  number: "1042",
  colour: "GREEN",
  reason: "ready",
  reasonCode: "ready",
  status: "READY",
  version: 3,
  revision: 4,
  openTasks: [],
  badges: [],
  channel: "MARKETPLACE",
  serviceType: {
    code: "wlan",
    name: "WLAN set-up",
    description: "Router set up. Travel included.",
    requiredSkills: ["wlan"],
    durationMinutes: 90,
  },
  price: { amountMinor: 14_900, currency: "CHF" },
  client: {
    name: "Ada Keller",
    email: "ada@client.example",
    phone: "+41 44 555 01 01",
    language: "de",
  },
  address: { street: "Gutenbergstrasse 1", postalCode: "8002", city: "Zurich", country: "CH" },
  note: "Second floor",
  start: "2026-11-24T09:00:00Z",
  durationMinutes: 90,
  technicianId: "luca",
  ...more,
});

/** A blue card. */
export const request = (more: Partial<Card> = {}): Card =>
  call({
    id: "r1",
    number: "1051",
    colour: "BLUE",
    reason: "accept or decline",
    reasonCode: "accept-or-decline",
    status: "REQUESTED",
    version: 1,
    revision: 1,
    technicianId: undefined,
    ...more,
  });

/** A white card with a date and no technician. */
export const unassigned = (more: Partial<Card> = {}): Card =>
  call({
    id: "w1",
    number: "1047",
    colour: "WHITE",
    reason: "assign technician",
    reasonCode: "assign-technician",
    status: "OPEN",
    openTasks: ["ASSIGN_TECHNICIAN", "CALL_CLIENT"],
    technicianId: undefined,
    ...more,
  });

export const technician = (more: Partial<BoardTechnician> = {}): BoardTechnician => ({
  id: "luca",
  name: "Luca Meier",
  state: "VERIFIED",
  verified: true,
  skills: ["wlan", "tv"],
  missing: [],
  ...more,
});

export const board = (more: Partial<Board> = {}): Board => ({
  zone: "Europe/Zurich",
  technicians: [technician()],
  requests: [],
  toAssign: [],
  calendar: [],
  sequence: 7,
  ...more,
});

/** The replies to the requests of a board that is opened. */
export const boardReplies = (
  content: Partial<Board> = {},
  streams = new FakeStreams(),
): Replies => ({
  "GET /api/board": () => json(board(content)),
  "GET /api/board/stream": streams.open,
  "GET /api/skills": json({ items: [] }),
});
