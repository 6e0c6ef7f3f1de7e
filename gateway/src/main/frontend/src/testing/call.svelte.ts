/** A board and a desk in memory: what a test puts there, and what was done at it. */
import { render } from "@testing-library/svelte";
import type { Component } from "svelte";
import type { Problem } from "$lib/api";
import { Zone } from "$lib/zone";
import { rowOf, TO_ASSIGN, type Card, type Plan, type Technician } from "../pages/board/card";
import type { Desk, Outcome } from "../pages/board/desk.svelte";
import type { LiveBoard } from "../pages/board/liveBoard.svelte";
import { technician } from "./board";

export class BoardInMemory {
  readonly zone = new Zone("Europe/Zurich");
  technicians = $state.raw<readonly Technician[]>([
    technician(),
    technician({ id: "mia", name: "Mia Fontana" }),
  ]);
  #cards = $state.raw<ReadonlyMap<string, Card>>(new Map());

  constructor(...cards: Card[]) {
    this.put(...cards);
  }

  readonly rows = $derived.by(() =>
    [TO_ASSIGN, ...this.technicians.map((each) => each.id)].map((id) => ({
      id,
      technician: this.technicians.find((each) => each.id === id) ?? null,
      cards: [...this.#cards.values()].filter((card) => rowOf(card) === id),
    })),
  );

  card(id: string): Card | null {
    return this.#cards.get(id) ?? null;
  }

  async until(id: string, isAsWanted: (card: Card | null) => boolean): Promise<Card | null> {
    while (!isAsWanted(this.card(id))) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return this.card(id);
  }

  put(...cards: Card[]): void {
    this.#cards = new Map([...this.#cards, ...cards.map((card) => [card.id, card] as const)]);
  }

  get live(): LiveBoard {
    return this as unknown as LiveBoard;
  }
}

export class DeskInMemory {
  /** What the next commands come to; done unless told otherwise. */
  readonly outcomes: Outcome[] = [];
  readonly done: unknown[][] = [];

  isBusy(): boolean {
    return false;
  }

  accept = (card: Card) => this.#do("accept", card.version);
  decline = (card: Card, reason: string) => this.#do("decline", card.version, reason);
  cancel = (card: Card, reason: string) => this.#do("cancel", card.version, reason);
  clientCalled = (card: Card) => this.#do("client-called", card.version);
  plan = (card: Card, plan: Plan, how: object = {}) => this.#do("plan", card.version, plan, how);

  get live(): Desk {
    return this as unknown as Desk;
  }

  #do(...what: unknown[]): Promise<Outcome> {
    this.done.push(what);
    return Promise.resolve(this.outcomes.shift() ?? { ok: true });
  }
}

export const problemOf = (type: string, body: Record<string, unknown> = {}): Problem => ({
  type,
  status: 409,
  title: type,
  detail: type,
  errors: [],
  retryAfter: null,
  body,
});

/** Where the shell shows pages. */
export function showIn<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props,
): void {
  const main = document.createElement("main");
  document.body.append(main);
  render(component, { target: main, props });
}
