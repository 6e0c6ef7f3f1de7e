/** The company's board for the shown days: loaded once, then updated by its stream. */
import { get, type Problem } from "$lib/api";
import type { BoardTechnician, Card, CardEvent } from "$lib/types";
import { Zone } from "$lib/zone";
import { BoardStream } from "./boardStream.svelte";
import type { CallState, Plan, Row } from "./card";
import { CardStore } from "./cardStore";
import { FrameThrottle } from "./frameThrottle";

/** The stream confirms a command within this time, else the board is loaded again. */
const CONFIRMATION_MS = 4_000;
const RETRY_MS = 3_000;
const POLL_MS = 500;

export class LiveBoard {
  zone = $state.raw<Zone | null>(null);
  technicians = $state.raw<readonly BoardTechnician[]>([]);
  /** Blue cards. */
  requests = $state.raw<readonly Card[]>([]);
  /** White cards. */
  toAssign = $state.raw<readonly Card[]>([]);
  /** "To assign" first. */
  rows = $state.raw<readonly Row[]>([]);
  /** Cards with a pending command. */
  pending = $state.raw<ReadonlySet<string>>(new Set());
  isLoading = $state(true);
  problem = $state.raw<Problem | null>(null);
  readonly stream = new BoardStream();

  readonly #cards = new CardStore();
  #days: readonly string[] = [];
  #eventsWhileLoading: CardEvent[] = [];
  #loads = 0;
  readonly #throttle = new FrameThrottle(() => this.#updateState());
  /** Technicians a reload was done for, so that an unknown one does not reload for ever. */
  readonly #requestedTechnicians = new Set<string>();
  #stopStream: (() => void) | null = null;
  #isClosed = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  /** Changes with every update, so that readers of `card` are updated. */
  #updates = $state(0);
  #waiters: (() => void)[] = [];

  /** Shows consecutive days. */
  async show(days: readonly string[]): Promise<void> {
    this.#days = days;
    await this.reload();
  }

  async reload(): Promise<void> {
    const load = ++this.#loads;
    clearTimeout(this.#retry);
    const [from = "", to = ""] = [this.#days[0], this.#days.at(-1)];
    this.isLoading = true;
    this.#eventsWhileLoading = [];
    const result = await get("/api/board", { query: { from, to } });
    if (load !== this.#loads || this.#isClosed) {
      return;
    }
    this.isLoading = false;
    if (!result.ok) {
      this.problem = result.problem;
      if (isTransient(result.problem)) {
        this.#retry = setTimeout(() => void this.reload(), RETRY_MS);
      }
      return;
    }
    this.problem = null;
    const board = result.value;
    const zone = this.zone?.id === board.zone ? this.zone : new Zone(board.zone);
    this.zone = zone;
    this.#cards.setRange(zone.day(from)[0], zone.day(to)[1]);
    this.#cards.replaceAll(board, this.#eventsWhileLoading);
    board.technicians.forEach((each) => this.#requestedTechnicians.delete(each.id));
    this.#throttle.flush();
    this.#stopStream ??= this.#follow(board.sequence);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    this.#stopStream?.();
    this.#throttle.cancel();
  }

  card(id: string): Card | null {
    void this.#updates;
    return this.#cards.get(id);
  }

  /** Shows a card where a pending command will move it. */
  applyOptimistic(call: Pick<CallState, "id">, plan?: Partial<Plan>): void {
    this.#cards.applyOptimistic(call, plan);
    this.#throttle.flush();
  }

  /** Records the version a command made. Its event may have arrived before its response. */
  setMadeVersion(id: string, version: number): void {
    this.#cards.setMadeVersion(id, version);
    this.#throttle.flush();
    if (this.#cards.isPending(id)) {
      setTimeout(() => {
        if (this.#cards.isPending(id) && !this.#isClosed) {
          this.#cards.rollBack(id);
          void this.reload();
        }
      }, CONFIRMATION_MS);
    }
  }

  /** Shows the card where it was, because its command was refused. */
  rollBack(id: string): void {
    this.#cards.rollBack(id);
    this.#throttle.flush();
  }

  /** Waits until the card fulfils a condition; loads the board if no event does so in time. */
  async until(id: string, condition: (card: Card | null) => boolean): Promise<Card | null> {
    const end = Date.now() + CONFIRMATION_MS;
    while (!condition(this.#cards.get(id)) && Date.now() < end && !this.#isClosed) {
      await new Promise<void>((resolve) => {
        this.#waiters.push(resolve);
        setTimeout(resolve, POLL_MS);
      });
    }
    if (!condition(this.#cards.get(id))) {
      await this.reload();
    }
    return this.#cards.get(id);
  }

  #follow(sequence: number): () => void {
    return this.stream.follow(
      { card: (event) => this.#onCard(event), resync: () => void this.reload() },
      sequence,
    );
  }

  #onCard(event: CardEvent): void {
    if (this.isLoading) {
      this.#eventsWhileLoading.push(event);
    }
    if (this.#cards.apply(event)) {
      this.#throttle.request();
    }
    this.#waiters.splice(0).forEach((resolve) => resolve());
  }

  #updateState(): void {
    this.technicians = this.#cards.technicians();
    this.requests = this.#cards.list("requests");
    this.toAssign = this.#cards.list("toAssign");
    this.rows = this.#cards.rows();
    this.pending = this.#cards.pendingIds();
    this.#updates += 1;
    const unknown = this.#cards
      .technicianIdsWithoutRow()
      .filter((each) => !this.#requestedTechnicians.has(each));
    if (unknown.length > 0) {
      unknown.forEach((each) => this.#requestedTechnicians.add(each));
      void this.reload();
    }
  }
}

/** Whether a retry may succeed: no network, or a service that is restarting; not a refusal. */
const isTransient = ({ status }: Problem): boolean => status === 0 || status >= 500;
