/** The company's board for the days shown: loaded once, then kept by its stream. */
import { get, type Problem } from "$lib/api";
import { BoardStream } from "$lib/boardStream.svelte";
import { Zone } from "$lib/zone";
import type { BoardAnswer, Card, CardEvent, Plan, Row, Technician } from "./card";
import { Cards } from "./cards";
import { Pace } from "./pace";

/** A command's change shows itself by then, or the board is asked. */
const ECHO_MS = 4_000;
/** So soon the board is asked again when it could not be loaded. */
const AGAIN_MS = 3_000;

export class LiveBoard {
  zone = $state.raw<Zone | null>(null);
  technicians = $state.raw<readonly Technician[]>([]);
  /** Blue, below the calendar. */
  requests = $state.raw<readonly Card[]>([]);
  /** White, below the calendar. */
  toAssign = $state.raw<readonly Card[]>([]);
  /** "To assign" first. */
  rows = $state.raw<readonly Row[]>([]);
  /** Whose command is under way. */
  pending = $state.raw<ReadonlySet<string>>(new Set());
  isLoading = $state(true);
  problem = $state.raw<Problem | null>(null);
  readonly stream = new BoardStream();

  readonly #cards = new Cards();
  #days: readonly string[] = [];
  #told: CardEvent[] = [];
  #asked = 0;
  readonly #pace = new Pace(() => this.#publish());
  readonly #lacked = new Set<string>();
  #leave: (() => void) | null = null;
  #left = false;
  #again: ReturnType<typeof setTimeout> | undefined;
  /** Grows with every change, so that who looks a card up is told. */
  #shown = $state(0);
  #whenNews: (() => void)[] = [];

  /** The days to show, without a gap. */
  async show(days: readonly string[]): Promise<void> {
    this.#days = days;
    await this.reload();
  }

  async reload(): Promise<void> {
    const turn = ++this.#asked;
    clearTimeout(this.#again);
    const [first, last] = [this.#days[0], this.#days.at(-1)];
    this.isLoading = true;
    this.#told = [];
    const answer = await get<BoardAnswer>(`/api/board?from=${first}&to=${last}`);
    if (turn !== this.#asked || this.#left) {
      return;
    }
    this.isLoading = false;
    if (!answer.ok) {
      this.problem = answer.problem;
      if (mayPass(answer.problem)) {
        this.#again = setTimeout(() => void this.reload(), AGAIN_MS);
      }
      return;
    }
    this.problem = null;
    const board = answer.value;
    const zone = this.zone?.id === board.zone ? this.zone : new Zone(board.zone);
    this.zone = zone;
    this.#cards.within(zone.day(first ?? "")[0], zone.day(last ?? "")[1]);
    this.#cards.replace(board, this.#told);
    board.technicians.forEach((each) => this.#lacked.delete(each.id));
    this.#pace.now();
    this.#leave ??= this.#follow(board.sequence);
  }

  leave(): void {
    this.#left = true;
    clearTimeout(this.#again);
    this.#leave?.();
    this.#pace.leave();
  }

  card(id: string): Card | null {
    void this.#shown;
    return this.#cards.get(id);
  }

  /** Shows the card where a command will put it, and that it is under way. */
  expect(card: Card, plan?: Partial<Plan>): void {
    this.#cards.expect(card, plan);
    this.#pace.now();
  }

  /** The command was carried out; its news may have been faster than its answer. */
  made(id: string, version: number): void {
    this.#cards.made(id, version);
    this.#pace.now();
    if (this.#cards.isExpected(id)) {
      setTimeout(() => {
        if (this.#cards.isExpected(id) && !this.#left) {
          this.#cards.forget(id);
          void this.reload();
        }
      }, ECHO_MS);
    }
  }

  /** The command was refused: the card is where it was. */
  forget(id: string): void {
    this.#cards.forget(id);
    this.#pace.now();
  }

  /** Waits until the card is as wanted; asks the board itself when that is not told in time. */
  async until(id: string, isAsWanted: (card: Card | null) => boolean): Promise<Card | null> {
    const end = Date.now() + ECHO_MS;
    while (!isAsWanted(this.#cards.get(id)) && Date.now() < end && !this.#left) {
      await new Promise<void>((resolve) => {
        this.#whenNews.push(resolve);
        setTimeout(resolve, 500);
      });
    }
    if (!isAsWanted(this.#cards.get(id))) {
      await this.reload();
    }
    return this.#cards.get(id);
  }

  /** What was missed is told when the stream goes on; or that it has to be asked for. */
  #follow(after: number): () => void {
    return this.stream.follow(
      {
        card: (event) => this.#news(event as CardEvent),
        resync: () => void this.reload(),
      },
      after,
    );
  }

  #news(event: CardEvent): void {
    if (this.isLoading) {
      this.#told.push(event);
    }
    if (this.#cards.tell(event)) {
      this.#pace.soon();
    }
    this.#whenNews.splice(0).forEach((resolve) => resolve());
  }

  #publish(): void {
    this.technicians = this.#cards.technicians();
    this.requests = this.#cards.below("requests");
    this.toAssign = this.#cards.below("toAssign");
    this.rows = this.#cards.rows();
    this.pending = this.#cards.expectedIds();
    this.#shown += 1;
    const lacking = this.#cards.lackingRows().filter((each) => !this.#lacked.has(each));
    if (lacking.length > 0) {
      lacking.forEach((each) => this.#lacked.add(each));
      void this.reload();
    }
  }
}

/** No network, or a service that is starting again; not a refusal. */
const mayPass = ({ status }: Problem): boolean => status === 0 || status >= 500;
