/** Offers to undo a change while the services hold the messages about it. */
import { announce } from "$lib/announce.svelte";
import type { ApiResult, Problem } from "$lib/api";
import { t } from "$lib/i18n.svelte";
import type { LiveBoard } from "./liveBoard.svelte";

export interface Undoable {
  cardId: string;
  /** The change, for the reader. */
  text: string;
  undo: () => Promise<ApiResult<{ version: number }>>;
}

const TICK_MS = 250;
/** A wrong clock must not promise more time than the services hold messages. */
const MAX_OFFER_MS = 60_000;
const REFUSAL_SHOWN_MS = 6_000;

export class UndoOffers {
  /** The last change that can be undone. */
  latest = $state.raw<Undoable | null>(null);
  /** Whole seconds until the messages about the latest change are sent. */
  secondsLeft = $state(0);
  isBusy = $state(false);
  /** The reason why an undo was refused. */
  problem = $state.raw<Problem | null>(null);

  readonly #board: LiveBoard;
  #offers: { change: Undoable; until: number }[] = [];
  #clock: ReturnType<typeof setInterval> | undefined;
  #refusalTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(board: LiveBoard) {
    this.#board = board;
  }

  add(change: Undoable, ms: number): void {
    this.problem = null;
    // of several changes of a card, only the last can be undone
    this.#offers = this.#offers.filter((offer) => offer.change.cardId !== change.cardId);
    this.#offers.push({ change, until: performance.now() + Math.min(ms, MAX_OFFER_MS) });
    this.#clock ??= setInterval(() => this.#tick(), TICK_MS);
    this.#tick();
  }

  /** Undoes the latest change. */
  async undo(): Promise<void> {
    const change = this.latest;
    if (change === null || this.isBusy) {
      return;
    }
    this.isBusy = true;
    const result = await change.undo();
    this.isBusy = false;
    this.#offers = this.#offers.filter((offer) => offer.change !== change);
    if (result.ok) {
      const { version } = result.value;
      announce(t("board.undone", { what: change.text }));
      await this.#board.until(change.cardId, (card) => (card?.version ?? 0) >= version);
    } else {
      this.problem = result.problem;
      clearTimeout(this.#refusalTimer);
      this.#refusalTimer = setTimeout(() => (this.problem = null), REFUSAL_SHOWN_MS);
    }
    this.#tick();
  }

  close(): void {
    clearInterval(this.#clock);
    clearTimeout(this.#refusalTimer);
  }

  #tick(): void {
    const now = performance.now();
    this.#offers = this.#offers.filter((offer) => offer.until > now);
    const last = this.#offers.at(-1);
    this.latest = last?.change ?? null;
    this.secondsLeft = last === undefined ? 0 : Math.ceil((last.until - now) / 1000);
    if (last === undefined) {
      clearInterval(this.#clock);
      this.#clock = undefined;
    }
  }
}
