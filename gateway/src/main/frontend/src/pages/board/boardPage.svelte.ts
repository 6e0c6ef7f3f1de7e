/** The state of the board's page: the opened call, the open dialog, and the card being moved. */
import { tick } from "svelte";
import { get } from "$lib/api";
import type { Card } from "$lib/types";
import type { BoardView } from "../../board/boardView.svelte";
import type { CallState, Plan } from "../../board/card";
import { Desk } from "../../board/desk.svelte";
import { LiveBoard } from "../../board/liveBoard.svelte";
import { isSamePlan } from "../../board/plan";
import type { CardCommands } from "../../lists/cardCommands";
import { Drag } from "../../calendar/drag.svelte";
import type { DialogState } from "../../call/dialogState";

export class BoardPage {
  readonly board = new LiveBoard();
  readonly desk = new Desk(this.board);
  readonly drag = new Drag();
  /** The id of the opened call. */
  selected = $state<string | null>(null);
  dialog = $state.raw<DialogState | null>(null);
  readonly #view: BoardView;

  constructor(view: BoardView, selected: string | null) {
    this.#view = view;
    this.selected = selected;
  }

  readonly isEmpty = $derived.by(
    () =>
      this.board.requests.length === 0 &&
      this.board.toAssign.length === 0 &&
      this.board.rows.every((row) => row.cards.length === 0),
  );

  /** Commands for the cards of the lists. */
  readonly commands: CardCommands = {
    accept: (card) => void this.#accept(card),
    decline: (card) => (this.dialog = { kind: "decline", card }),
    clientCalled: (card) => void this.#clientCalled(card),
    plan: (card) => (this.dialog = { kind: "plan", card }),
  };

  open(id: string): void {
    this.selected = id;
    if (this.board.card(id) === null) {
      void this.goToDayOf(id);
    }
  }

  /** Shows the day of a call, unless it is among the shown days. */
  async goToDayOf(id: string): Promise<void> {
    const start = this.board.card(id)?.start ?? (await startOf(id));
    const { zone } = this.board;
    if (start === undefined || zone === null) {
      return;
    }
    const date = zone.date(Date.parse(start));
    if (!this.#view.days.includes(date)) {
      this.#view.date = date;
    }
  }

  /** Asks to confirm a move. */
  confirmMove(card: CallState, to: Plan): void {
    this.dialog = { kind: "move", card, to };
  }

  /**
   * Closes the dialog, or shows another one in its place. A moved card that is not at its new place
   * glides back.
   */
  async closeDialog(next: DialogState | null = null): Promise<void> {
    const closed = this.dialog;
    this.dialog = next;
    await tick();
    if (closed?.kind !== "move") {
      return;
    }
    const card = this.board.card(closed.card.id);
    const hasMoved = card !== null && isMovedTo(card, closed);
    this.drag.finish();
    if (!hasMoved) {
      await tick();
      this.drag.glideBack(closed.card);
    }
  }

  close(): void {
    this.board.close();
    this.desk.undoOffers.close();
  }

  async #accept(card: Card): Promise<void> {
    const result = await this.desk.accept(card);
    const call = this.board.card(card.id);
    if (result.ok && call !== null) {
      this.dialog = { kind: "call-client", card: call };
    } else {
      this.selected = card.id;
    }
  }

  /** A call without a date goes on to its plan. */
  async #clientCalled(card: Card): Promise<void> {
    const result = await this.desk.clientCalled(card);
    if (!result.ok) {
      this.selected = card.id;
    } else if (card.start === undefined) {
      this.dialog = { kind: "plan", card: this.board.card(card.id) ?? card };
    }
  }
}

/** Whether the card is elsewhere than before; the dialog may have changed the time of the drop. */
const isMovedTo = (card: Card, { card: before, to }: { card: CallState; to: Plan }): boolean =>
  isSamePlan(card, to) || card.version !== before.version;

async function startOf(id: string): Promise<string | undefined> {
  const result = await get("/api/service-calls/{id}", { path: { id } });
  return result.ok ? result.value.start : undefined;
}
