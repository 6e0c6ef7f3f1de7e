/** A card store for tests that shows the week from Monday 23 November 2026. */
import type { Card, CardEvent } from "$lib/types";
import type { Row } from "../board/card";
import { CardStore } from "../board/cardStore";
import { board, call, technician } from "./board";

const MONDAY = Date.parse("2026-11-23T00:00:00Z");
const WEEK_MS = 7 * 86_400_000;

export const luca = technician({ id: "luca" });
export const sara = technician({ id: "sara", name: "Sara Favre" });

/** A call of Luca's. */
export const one = call({ id: "one", technicianId: "luca", start: "2026-11-24T09:00:00Z" });

export function storeOf(content: Parameters<typeof board>[0]): CardStore {
  const store = new CardStore();
  store.setRange(MONDAY, MONDAY + WEEK_MS);
  store.replaceAll(board(content), []);
  store.rows();
  return store;
}

/** The event of a card's next version in the calendar. */
export const eventFor = (card: Card, revision = card.revision + 1): CardEvent => ({
  id: card.id,
  revision,
  calendar: { ...card, revision, version: card.version + 1 },
});

export const rowOf = (store: CardStore, id: string): Row | undefined =>
  store.rows().find((each) => each.id === id);

export const idsIn = (store: CardStore, id: string): string[] | undefined =>
  rowOf(store, id)?.cards.map((each) => each.id);

export const idsOf = (cards: readonly { id: string }[]): string[] => cards.map((each) => each.id);
