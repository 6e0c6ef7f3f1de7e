/** The cards of the shown days, merged from loaded boards, stream events and pending commands. */
import type { Board, BoardTechnician, Card, CardEvent } from "$lib/types";
import { rowIdOf, timeOf, TO_ASSIGN, type CallState, type Plan, type Row } from "./card";

/** The lists below the calendar. */
export type ListName = "requests" | "toAssign";

/** The expected state of a card after a command, shown until the board confirms it. */
interface Optimistic {
  card: Card;
  /** The version the command made; null while it is pending. */
  version: number | null;
}

const byTime = (a: Card, b: Card): number =>
  (timeOf(a)?.[0] ?? Infinity) - (timeOf(b)?.[0] ?? Infinity) ||
  a.number.localeCompare(b.number, "en", { numeric: true });

const versionOf = (event: CardEvent): number =>
  (event.calendar ?? event.toAssign ?? event.requests)?.version ?? Infinity;

/**
 * Keeps the state with the highest revision of each card, in whatever order states arrive.
 * Unchanged rows stay the same objects, so that only changed ones are drawn again.
 */
export class CardStore {
  #received = new Map<string, CardEvent>();
  readonly #optimistic = new Map<string, Optimistic>();
  #cardsByRow = new Map<string, Map<string, Card>>();
  #rows = new Map<string, Row>();
  #changedRows = new Set<string>();
  #lists: { [L in ListName]?: Card[] } = {};
  #technicians: readonly BoardTechnician[] = [];
  #from = -Infinity;
  #to = Infinity;

  /** Sets the time the calendar shows: half-open, in milliseconds. */
  setRange(from: number, to: number): void {
    this.#from = from;
    this.#to = to;
  }

  /** Replaces everything by a loaded board and the events received while it was being loaded. */
  replaceAll(board: Board, eventsSince: readonly CardEvent[]): void {
    this.#received = new Map();
    for (const list of ["requests", "toAssign", "calendar"] as const) {
      for (const card of board[list]) {
        const known = this.#received.get(card.id);
        const { id, revision } = card;
        this.#received.set(id, { ...known, id, revision, [list]: card });
      }
    }
    this.#technicians = board.technicians;
    this.#cardsByRow = new Map();
    this.#lists = {};
    for (const event of eventsSince) {
      this.#receive(event);
    }
    for (const id of new Set([...this.#received.keys(), ...this.#optimistic.keys()])) {
      this.#dropConfirmed(id);
      this.#addToRow(id);
    }
    this.#changedRows = new Set([TO_ASSIGN, ...this.#technicians.map((each) => each.id)]);
  }

  /** Applies a stream event; returns false if its state is not newer. */
  apply(event: CardEvent): boolean {
    this.#removeFromRow(event.id);
    const isNewer = this.#receive(event);
    this.#dropConfirmed(event.id);
    this.#addToRow(event.id);
    return isNewer;
  }

  /** Shows a card where a pending command will move it. Ignores a call that has no card here. */
  applyOptimistic(call: Pick<CallState, "id">, plan: Partial<Plan> = {}): void {
    const card = this.get(call.id);
    if (card === null) {
      return;
    }
    const { start = card.start, durationMinutes = card.durationMinutes } = plan;
    const technicianId = plan.technicianId === undefined ? card.technicianId : plan.technicianId;
    this.#removeFromRow(card.id);
    const moved = { ...card, start, durationMinutes, technicianId: technicianId ?? undefined };
    this.#optimistic.set(card.id, { card: moved, version: null });
    this.#addToRow(card.id);
  }

  /** Records the version that the command made. The card stays until the board confirms it. */
  setMadeVersion(id: string, version: number): void {
    const optimistic = this.#optimistic.get(id);
    if (optimistic !== undefined) {
      this.#removeFromRow(id);
      this.#optimistic.set(id, { card: { ...optimistic.card, version }, version });
      this.#dropConfirmed(id);
      this.#addToRow(id);
    }
  }

  /** Shows the card where it was, because its command was refused. */
  rollBack(id: string): void {
    this.#removeFromRow(id);
    this.#optimistic.delete(id);
    this.#addToRow(id);
  }

  isPending(id: string): boolean {
    return this.#optimistic.has(id);
  }

  pendingIds(): Set<string> {
    return new Set(this.#optimistic.keys());
  }

  /** The card as it is shown. */
  get(id: string): Card | null {
    const received = this.#received.get(id);
    return (
      this.#optimistic.get(id)?.card ??
      received?.calendar ??
      received?.toAssign ??
      received?.requests ??
      null
    );
  }

  list(name: ListName): readonly Card[] {
    return (this.#lists[name] ??= this.#cardsOf(name));
  }

  /** Technicians with visible cards but no row: the board has to be loaded again. */
  technicianIdsWithoutRow(): string[] {
    const known = new Set([TO_ASSIGN, ...this.#technicians.map((each) => each.id)]);
    return [...this.#cardsByRow]
      .filter(([row, cards]) => cards.size > 0 && !known.has(row))
      .map(([row]) => row);
  }

  technicians(): readonly BoardTechnician[] {
    return this.#technicians;
  }

  rows(): Row[] {
    for (const id of this.#changedRows) {
      const cards = [...(this.#cardsByRow.get(id)?.values() ?? [])].sort(byTime);
      const technician = this.#technicians.find((each) => each.id === id) ?? null;
      this.#rows.set(id, { id, technician, cards });
    }
    this.#changedRows.clear();
    return [TO_ASSIGN, ...this.#technicians.map((each) => each.id)].flatMap(
      (id) => this.#rows.get(id) ?? [],
    );
  }

  #cardsOf(name: ListName): Card[] {
    const cards: Card[] = [];
    for (const [id, event] of this.#received) {
      const card = event[name];
      if (card !== undefined && !this.#isLeaving(id, name)) {
        cards.push(this.#optimistic.get(id)?.card ?? card);
      }
    }
    return cards.sort(byTime);
  }

  #receive(event: CardEvent): boolean {
    const known = this.#received.get(event.id);
    const isNewer = known === undefined || known.revision < event.revision;
    if (isNewer) {
      this.#received.set(event.id, event);
    }
    return isNewer;
  }

  /** Drops the optimistic state once the board has the command's version or a later one. */
  #dropConfirmed(id: string): void {
    const optimistic = this.#optimistic.get(id);
    const received = this.#received.get(id);
    if (
      optimistic !== undefined &&
      optimistic.version !== null &&
      received !== undefined &&
      versionOf(received) >= optimistic.version
    ) {
      this.#optimistic.delete(id);
    }
  }

  /** Whether a pending command assigns the card, so that it leaves the list of white cards. */
  #isLeaving(id: string, name: ListName): boolean {
    return name === "toAssign" && this.#optimistic.get(id)?.card.technicianId !== undefined;
  }

  /** The card if the calendar shows it. */
  #visibleCard(id: string): Card | null {
    const card = this.#optimistic.get(id)?.card ?? this.#received.get(id)?.calendar;
    const time = card === undefined ? null : timeOf(card);
    const isInRange = time !== null && time[0] < this.#to && time[1] > this.#from;
    return card !== undefined && isInRange ? card : null;
  }

  #removeFromRow(id: string): void {
    this.#lists = {};
    const card = this.#visibleCard(id);
    if (card !== null && this.#cardsByRow.get(rowIdOf(card))?.delete(id)) {
      this.#changedRows.add(rowIdOf(card));
    }
  }

  #addToRow(id: string): void {
    const card = this.#visibleCard(id);
    if (card !== null) {
      const row = this.#cardsByRow.get(rowIdOf(card)) ?? new Map<string, Card>();
      this.#cardsByRow.set(rowIdOf(card), row.set(id, card));
      this.#changedRows.add(rowIdOf(card));
    }
  }
}
