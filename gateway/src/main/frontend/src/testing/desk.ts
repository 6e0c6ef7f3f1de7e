/** A desk for tests, with the fake gateway behind it. */
import { expect, onTestFinished, vi } from "vitest";
import { words } from "$lib/i18n.svelte";
import { loadSession } from "$lib/session.svelte";
import type { Board, Card } from "$lib/types";
import { Desk } from "../board/desk.svelte";
import { LiveBoard } from "../board/liveBoard.svelte";
import { board, call, technician } from "./board";
import { fakeGateway, json, type Replies } from "./gateway";
import { person } from "./people";
import { FakeStreams } from "./stream";

const TUESDAY = "2026-11-24";
const sara = technician({ id: "sara", name: "Sara Favre" });

/** The desk of a loaded board with Luca and Sara. */
export async function openDesk(content: Partial<Board>, replies: Replies) {
  const streams = new FakeStreams();
  const requests = fakeGateway({
    "GET /session": json(person()),
    "GET /api/board": json(board({ technicians: [technician(), sara], ...content })),
    "GET /api/board/stream": streams.open,
    ...replies,
  });
  await Promise.all([words("board"), loadSession()]);
  const live = new LiveBoard();
  onTestFinished(() => live.close());
  await live.show([TUESDAY]);
  await vi.waitFor(() => expect(streams.opened).toHaveLength(1));
  const emit = (card: Card, list = "calendar") =>
    streams
      .latest()
      .emit("card", { id: card.id, revision: card.revision, [list]: card }, String(card.revision));
  const desk = new Desk(live);
  onTestFinished(() => desk.undoOffers.close());
  const commands = () => requests.filter((each) => each.method === "POST");
  return { live, desk, requests, commands, emit };
}

export const newer = (card: Card, more: Partial<Card>): Card => ({
  ...card,
  version: card.version + 1,
  revision: card.revision + 1,
  ...more,
});

export const cardsIn = (live: LiveBoard, id: string) =>
  live.rows.find((row) => row.id === id)?.cards ?? [];

export const card = call();
export const toSara = { technicianId: "sara", start: "2026-11-24T12:00:00Z", durationMinutes: 90 };
/** The command for `toSara`. */
export const assign = `POST /api/service-calls/${card.id}/assign`;

/** A response at 08:00:00 by the server's clock. */
export const changed = (more: object = {}) =>
  json({ id: card.id, version: 4, holdUntil: "2026-11-24T08:00:08Z", ...more }, 200, {
    Date: "Tue, 24 Nov 2026 08:00:00 GMT",
  });
