/** Sorts and filters the cards of the lists. */
import { searchable } from "$lib/text";
import type { Card } from "$lib/types";
import { timeOf } from "../board/card";

export const SORTS = ["wished", "received", "town"] as const;
export type Sort = (typeof SORTS)[number];

export interface ListFilter {
  /** Words that must all be in client, service, address, number or phone. */
  text: string;
  /** A service type's code, or empty for all. */
  service: string;
}

export const noListFilter: ListFilter = { text: "", service: "" };

export const isFiltering = ({ text, service }: ListFilter): boolean =>
  text.trim() !== "" || service !== "";

const byNumber = (a: Card, b: Card): number =>
  a.number.localeCompare(b.number, "en", { numeric: true });

/** Cards without a date come last. */
const byWish = (a: Card, b: Card): number =>
  (timeOf(a)?.[0] ?? Infinity) - (timeOf(b)?.[0] ?? Infinity) || byNumber(a, b);

const byTown = (a: Card, b: Card): number =>
  a.address.city.localeCompare(b.address.city) ||
  a.address.postalCode.localeCompare(b.address.postalCode) ||
  byWish(a, b);

const ORDERS: Record<Sort, (a: Card, b: Card) => number> = {
  wished: byWish,
  // numbers are given in the order of receipt; the newest first
  received: (a, b) => byNumber(b, a),
  town: byTown,
};

export function arrange(cards: readonly Card[], filter: ListFilter, sort: Sort): Card[] {
  const words = searchable(filter.text)
    .split(/\s+/)
    .filter((word) => word !== "");
  return cards
    .filter((card) => filter.service === "" || card.serviceType.code === filter.service)
    .filter((card) => words.length === 0 || containsAll(textOf(card), words))
    .sort(ORDERS[sort]);
}

/** The services of cards, each once, by name. */
export function servicesOf(cards: readonly Card[]): { code: string; name: string }[] {
  const names = new Map(cards.map(({ serviceType }) => [serviceType.code, serviceType.name]));
  return [...names]
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

const containsAll = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));

function textOf({ number, client, serviceType, address }: Card): string {
  const phone = client.phone?.replace(/\D/g, "") ?? "";
  const { street, postalCode, city } = address;
  return searchable(
    [number, client.name, serviceType.name, street, postalCode, city, phone].join(" "),
  );
}

const LEAST = 0.3;

/** The share of the width for the first of two lists, by what they hold. */
export function shareOfFirst(first: number, second: number): number {
  const share = first + second === 0 ? 0.5 : first / (first + second);
  return Math.min(Math.max(share, LEAST), 1 - LEAST);
}
