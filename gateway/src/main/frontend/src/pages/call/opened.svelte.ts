/** The call that is open beside the board: live where the board has it, asked for where not. */
import { Fetched } from "../people/fetched.svelte";
import type { Card } from "../board/card";
import type { LiveBoard } from "../board/liveBoard.svelte";
import { detailsOf, type Details } from "./details";
import type { HistoryEntry } from "./history";
import type { Message } from "./messages";

/** The services hear of a change one after the other. */
const AFTER_MS = 1_500;

export class Opened {
  readonly id: string;
  readonly details: Fetched<Details>;
  readonly history: Fetched<{ items: HistoryEntry[] }>;
  readonly messages: Fetched<{ items: Message[] }>;
  readonly #board: LiveBoard;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(id: string, board: LiveBoard) {
    this.id = id;
    this.#board = board;
    const call = encodeURIComponent(id);
    this.details = new Fetched<Details>(
      () => id,
      () => detailsOf(id, this.#board.card(id)?.status === "REQUESTED"),
    );
    this.history = new Fetched(() => `/api/service-calls/${call}/history`);
    this.messages = new Fetched(() => `/api/notifications?serviceCallId=${call}`);
  }

  /** Null until it is known. */
  get card(): Card | null {
    return this.#board.card(this.id) ?? this.details.value?.card ?? null;
  }

  /** Everything anew, and once more when all services have heard of the change. */
  refresh(): void {
    this.#ask();
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.#ask(), AFTER_MS);
  }

  leave(): void {
    clearTimeout(this.#again);
  }

  #ask(): void {
    void this.details.load();
    void this.history.load();
    void this.messages.load();
  }
}
