/** The opened call: live if it is on the board, otherwise fetched. */
import { get } from "$lib/api";
import { Fetched } from "$lib/fetched.svelte";
import type { HistoryEntry, Message } from "$lib/types";
import type { CallState } from "../board/card";
import type { LiveBoard } from "../board/liveBoard.svelte";
import { fetchDetails, type Details } from "./details";

/** The services receive the events of a change one after another. */
const SECOND_REFRESH_MS = 1_500;

export class OpenedCall {
  readonly id: string;
  readonly details: Fetched<Details>;
  readonly history: Fetched<{ items: HistoryEntry[] }>;
  readonly messages: Fetched<{ items: Message[] }>;
  readonly #board: LiveBoard;
  #secondRefresh: ReturnType<typeof setTimeout> | undefined;

  constructor(id: string, board: LiveBoard) {
    this.id = id;
    this.#board = board;
    this.details = new Fetched(() =>
      fetchDetails(id, this.#board.card(id)?.status === "REQUESTED"),
    );
    this.history = new Fetched(() => get("/api/service-calls/{id}/history", { path: { id } }));
    this.messages = new Fetched(() => get("/api/notifications", { query: { serviceCallId: id } }));
  }

  /** Null until it is loaded. */
  get card(): CallState | null {
    return this.#board.card(this.id) ?? this.details.value?.card ?? null;
  }

  /** Loads everything now, and again when all services have received the change. */
  refresh(): void {
    this.#load();
    clearTimeout(this.#secondRefresh);
    this.#secondRefresh = setTimeout(() => this.#load(), SECOND_REFRESH_MS);
  }

  close(): void {
    clearTimeout(this.#secondRefresh);
  }

  #load(): void {
    void this.details.load();
    void this.history.load();
    void this.messages.load();
  }
}
