/** A board and a desk in memory, which tests fill and which record commands. */
import type { Problem } from "$lib/api";
import type { BoardTechnician, Card } from "$lib/types";
import { Zone } from "$lib/zone";
import { rowIdOf, TO_ASSIGN, type CallState, type Plan } from "../board/card";
import type { CommandResult, Desk } from "../board/desk.svelte";
import type { LiveBoard } from "../board/liveBoard.svelte";
import { technician } from "./board";

export class FakeBoard {
  readonly zone = new Zone("Europe/Zurich");
  technicians = $state.raw<readonly BoardTechnician[]>([
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
      cards: [...this.#cards.values()].filter((card) => rowIdOf(card) === id),
    })),
  );

  card(id: string): Card | null {
    return this.#cards.get(id) ?? null;
  }

  async until(id: string, condition: (card: Card | null) => boolean): Promise<Card | null> {
    while (!condition(this.card(id))) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return this.card(id);
  }

  put(...cards: Card[]): void {
    this.#cards = new Map([...this.#cards, ...cards.map((card) => [card.id, card] as const)]);
  }

  get asLiveBoard(): LiveBoard {
    return this as unknown as LiveBoard;
  }
}

export class FakeDesk {
  /** The results of the next commands; without one, a command succeeds. */
  readonly results: CommandResult[] = [];
  readonly commands: unknown[][] = [];

  isBusy(): boolean {
    return false;
  }

  accept = (card: CallState) => this.#record("accept", card.version);
  decline = (card: CallState, reason: string) => this.#record("decline", card.version, reason);
  cancel = (card: CallState, reason: string) => this.#record("cancel", card.version, reason);
  clientCalled = (card: CallState) => this.#record("client-called", card.version);
  plan = (card: CallState, plan: Plan, options: object = {}) =>
    this.#record("plan", card.version, plan, options);

  get asDesk(): Desk {
    return this as unknown as Desk;
  }

  #record(...command: unknown[]): Promise<CommandResult> {
    this.commands.push(command);
    return Promise.resolve(this.results.shift() ?? { ok: true });
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
