/** The cards of the days shown, merged from loads, news and what commands are expected to do. */
import {
  rowOf,
  timeOf,
  TO_ASSIGN,
  type BoardAnswer,
  type Card,
  type CardEvent,
  type Plan,
  type Row,
  type Technician,
} from "./card";

/** Where a command will have put a card, until the board says so itself. */
interface Expected {
  card: Card;
  /** The version its command made; null while it is under way. */
  version: number | null;
}

const byTime = (a: Card, b: Card): number =>
  (timeOf(a)?.[0] ?? Infinity) - (timeOf(b)?.[0] ?? Infinity) ||
  a.number.localeCompare(b.number, "en", { numeric: true });

const versionOf = (event: CardEvent): number =>
  (event.calendar ?? event.toAssign ?? event.requests)?.version ?? Infinity;

/**
 * Of each card the state with the highest revision counts, however it arrives. Rows that nothing
 * touched stay the same objects.
 */
export class Cards {
  #held = new Map<string, CardEvent>();
  readonly #expected = new Map<string, Expected>();
  #inRows = new Map<string, Map<string, Card>>();
  #rows = new Map<string, Row>();
  #touched = new Set<string>();
  #below: { requests?: Card[]; toAssign?: Card[] } = {};
  #technicians: readonly Technician[] = [];
  #from = -Infinity;
  #to = Infinity;

  /** Half-open, in milliseconds: the calendar shows what touches it. */
  within(from: number, to: number): void {
    this.#from = from;
    this.#to = to;
  }

  /** A whole board; `since` are the events told while it was asked for. */
  replace(board: BoardAnswer, since: readonly CardEvent[]): void {
    this.#held = new Map();
    for (const list of ["requests", "toAssign", "calendar"] as const) {
      for (const card of board[list]) {
        const known = this.#held.get(card.id);
        const { id, revision } = card;
        this.#held.set(id, { ...known, id, revision, [list]: card });
      }
    }
    this.#technicians = board.technicians;
    this.#inRows = new Map();
    this.#below = {};
    for (const event of since) {
      this.#take(event);
    }
    for (const id of new Set([...this.#held.keys(), ...this.#expected.keys()])) {
      this.#settle(id);
      this.#place(id);
    }
    this.#touched = new Set([TO_ASSIGN, ...this.#technicians.map((each) => each.id)]);
  }

  /** A card's news; false when they are old. */
  tell(event: CardEvent): boolean {
    this.#lift(event.id);
    const isNews = this.#take(event);
    this.#settle(event.id);
    this.#place(event.id);
    return isNews;
  }

  /** Shows the card where its command will put it. */
  expect(card: Card, plan: Partial<Plan> = {}): void {
    const { start = card.start, durationMinutes = card.durationMinutes } = plan;
    const technicianId = plan.technicianId === undefined ? card.technicianId : plan.technicianId;
    this.#lift(card.id);
    const moved = { ...card, start, durationMinutes, technicianId: technicianId ?? undefined };
    this.#expected.set(card.id, { card: moved, version: null });
    this.#place(card.id);
  }

  /** The command has made this version: what is expected stays until the board tells of it. */
  made(id: string, version: number): void {
    const expected = this.#expected.get(id);
    if (expected !== undefined) {
      this.#lift(id);
      this.#expected.set(id, { card: { ...expected.card, version }, version });
      this.#settle(id);
      this.#place(id);
    }
  }

  /** The command was refused. */
  forget(id: string): void {
    this.#lift(id);
    this.#expected.delete(id);
    this.#place(id);
  }

  isExpected(id: string): boolean {
    return this.#expected.has(id);
  }

  expectedIds(): Set<string> {
    return new Set(this.#expected.keys());
  }

  /** As it is shown. */
  get(id: string): Card | null {
    const held = this.#held.get(id);
    return (
      this.#expected.get(id)?.card ?? held?.calendar ?? held?.toAssign ?? held?.requests ?? null
    );
  }

  below(list: "requests" | "toAssign"): readonly Card[] {
    return (this.#below[list] ??= this.#listed(list));
  }

  #listed(list: "requests" | "toAssign"): Card[] {
    const cards: Card[] = [];
    for (const [id, event] of this.#held) {
      const card = event[list];
      if (card !== undefined && !this.#leaves(id, list)) {
        cards.push(this.#expected.get(id)?.card ?? card);
      }
    }
    return cards.sort(byTime);
  }

  /** Technicians who have cards in view and no row yet: they have to be asked for. */
  lackingRows(): string[] {
    const known = new Set([TO_ASSIGN, ...this.#technicians.map((each) => each.id)]);
    return [...this.#inRows]
      .filter(([row, cards]) => cards.size > 0 && !known.has(row))
      .map(([row]) => row);
  }

  technicians(): readonly Technician[] {
    return this.#technicians;
  }

  rows(): Row[] {
    for (const id of this.#touched) {
      const cards = [...(this.#inRows.get(id)?.values() ?? [])].sort(byTime);
      const technician = this.#technicians.find((each) => each.id === id) ?? null;
      this.#rows.set(id, { id, technician, cards });
    }
    this.#touched.clear();
    return [TO_ASSIGN, ...this.#technicians.map((each) => each.id)].flatMap(
      (id) => this.#rows.get(id) ?? [],
    );
  }

  #take(event: CardEvent): boolean {
    const known = this.#held.get(event.id);
    const isNews = known === undefined || known.revision < event.revision;
    if (isNews) {
      this.#held.set(event.id, event);
    }
    return isNews;
  }

  /** What the board says itself, or something newer, is not expected any more. */
  #settle(id: string): void {
    const expected = this.#expected.get(id);
    const held = this.#held.get(id);
    if (
      expected !== undefined &&
      expected.version !== null &&
      held !== undefined &&
      versionOf(held) >= expected.version
    ) {
      this.#expected.delete(id);
    }
  }

  /** A white card that is on its way to a technician. */
  #leaves(id: string, list: "requests" | "toAssign"): boolean {
    return list === "toAssign" && this.#expected.get(id)?.card.technicianId !== undefined;
  }

  #inCalendar(id: string): Card | null {
    const card = this.#expected.get(id)?.card ?? this.#held.get(id)?.calendar;
    const time = card === undefined ? null : timeOf(card);
    const touches = time !== null && time[0] < this.#to && time[1] > this.#from;
    return card !== undefined && touches ? card : null;
  }

  #lift(id: string): void {
    this.#below = {};
    const card = this.#inCalendar(id);
    if (card !== null && this.#inRows.get(rowOf(card))?.delete(id)) {
      this.#touched.add(rowOf(card));
    }
  }

  #place(id: string): void {
    const card = this.#inCalendar(id);
    if (card !== null) {
      const row = this.#inRows.get(rowOf(card)) ?? new Map<string, Card>();
      this.#inRows.set(rowOf(card), row.set(id, card));
      this.#touched.add(rowOf(card));
    }
  }
}
