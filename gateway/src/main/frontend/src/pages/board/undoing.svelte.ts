/** What can still be taken back, while the services hold what they would tell of it. */
import { announce } from "$lib/announce.svelte";
import { send, type Problem } from "$lib/api";
import { t } from "$lib/i18n.svelte";
import type { Card } from "./card";
import type { LiveBoard } from "./liveBoard.svelte";

export interface Undoable {
  card: Card;
  path: string;
  /** What the change made. */
  version: number;
  text: string;
}

const TICK_MS = 250;
/** A clock that is off must not promise more than the services hold. */
const LONGEST_MS = 60_000;
/** So long the bar says what became of it. */
const SAID_MS = 6_000;

export class Undoing {
  /** The last change that can be taken back. */
  latest = $state.raw<Undoable | null>(null);
  /** Whole seconds until others are told of it. */
  left = $state(0);
  isBusy = $state(false);
  /** Why it could not be taken back. */
  problem = $state.raw<Problem | null>(null);

  readonly #board: LiveBoard;
  #open: { change: Undoable; until: number }[] = [];
  #clock: ReturnType<typeof setInterval> | undefined;

  constructor(board: LiveBoard) {
    this.#board = board;
  }

  offer(change: Undoable, ms: number): void {
    this.problem = null;
    // of one card only the last change can be taken back
    this.#open = this.#open.filter((each) => each.change.card.id !== change.card.id);
    this.#open.push({ change, until: performance.now() + Math.min(ms, LONGEST_MS) });
    this.#clock ??= setInterval(() => this.#tick(), TICK_MS);
    this.#tick();
  }

  /** Takes the last one back. */
  async undo(): Promise<void> {
    const change = this.latest;
    if (change === null || this.isBusy) {
      return;
    }
    this.isBusy = true;
    const { card, path, version } = change;
    const answer = await send<{ version: number }>("POST", path, { version });
    this.isBusy = false;
    this.#open = this.#open.filter((each) => each.change !== change);
    if (answer.ok) {
      announce(t("board.undone", { what: change.text }));
      await this.#board.until(card.id, (now) => (now?.version ?? 0) >= answer.value.version);
    } else {
      this.problem = answer.problem;
      setTimeout(() => (this.problem = null), SAID_MS);
    }
    this.#tick();
  }

  leave(): void {
    clearInterval(this.#clock);
  }

  #tick(): void {
    const now = performance.now();
    this.#open = this.#open.filter((each) => each.until > now);
    const last = this.#open.at(-1);
    this.latest = last?.change ?? null;
    this.left = last === undefined ? 0 : Math.ceil((last.until - now) / 1000);
    if (last === undefined) {
      clearInterval(this.#clock);
      this.#clock = undefined;
    }
  }
}
