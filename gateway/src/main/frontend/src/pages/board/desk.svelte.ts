/** What a dispatcher does with cards: commands on the state seen, and taking them back. */
import { announce } from "$lib/announce.svelte";
import { get, send, type Answer, type Problem } from "$lib/api";
import { t } from "$lib/i18n.svelte";
import { session } from "$lib/session.svelte";
import type { HistoryEntry } from "../call/history";
import { currentOf, ifMatch } from "../people/person";
import type { Card, Plan } from "./card";
import type { LiveBoard } from "./liveBoard.svelte";
import { Undoing } from "./undoing.svelte";

export type Outcome =
  | { ok: true }
  | {
      ok: false;
      problem: Problem;
      /** As it is now, as far as is known. */
      card: Card;
      /** What another did meanwhile, when that is why. */
      other: HistoryEntry | null;
    };

/** What commands answer: a call, or a request. */
interface Changed {
  id: string;
  version: number;
  holdUntil?: string;
}

/** What it does for the plan: a technician comes with the time, a time alone is scheduled. */
export function commandFor(card: Card, plan: Plan): { path: string; body?: object } {
  const { technicianId, start, durationMinutes } = plan;
  const newLength = durationMinutes === card.durationMinutes ? undefined : durationMinutes;
  if (technicianId !== null && technicianId !== card.technicianId) {
    const newStart = sameInstant(start, card.start) ? undefined : start;
    return { path: "assign", body: { technicianId, start: newStart, durationMinutes: newLength } };
  }
  if (technicianId === null && card.technicianId !== undefined) {
    return { path: "unassign" };
  }
  return { path: "schedule", body: { start, durationMinutes: newLength } };
}

const sameInstant = (one: string, other: string | undefined): boolean =>
  other !== undefined && Date.parse(one) === Date.parse(other);

/** The words for what was done: keys of `board.did`. */
function kindOf(card: Card, path: string): string {
  if (path === "assign") {
    return card.technicianId === undefined ? "assigned" : "reassigned";
  }
  return path === "schedule" && card.start !== undefined ? "rescheduled" : path;
}

export class Desk {
  readonly undoing: Undoing;
  readonly #board: LiveBoard;
  #busy = $state.raw<ReadonlySet<string>>(new Set());

  constructor(board: LiveBoard) {
    this.#board = board;
    this.undoing = new Undoing(board);
  }

  isBusy(id: string): boolean {
    return this.#busy.has(id);
  }

  /** Done when the call it makes can be worked on. */
  accept(card: Card): Promise<Outcome> {
    return this.#carryOut(card, async () => {
      const answer = await send<Changed>("POST", requestPath(card, "accept"), {}, ifMatchOf(card));
      if (answer.ok) {
        this.#say("accepted", card);
        await this.#board.until(card.id, (now) => now === null || now.status !== "REQUESTED");
      }
      return answer;
    });
  }

  decline(card: Card, reason: string): Promise<Outcome> {
    return this.#carryOut(card, async () => {
      const path = requestPath(card, "decline");
      const answer = await send<Changed>("POST", path, { reason }, ifMatchOf(card));
      this.#offerUndo(answer, "declined", card, requestPath(card, "undo"));
      if (answer.ok) {
        await this.#board.until(card.id, (now) => now === null || now.status !== "REQUESTED");
      }
      return answer;
    });
  }

  clientCalled(card: Card): Promise<Outcome> {
    return this.#command(card, "client-called", undefined, {});
  }

  /** One command, whatever the plan needs. */
  plan(card: Card, plan: Plan, how: { allowOverlap?: boolean } = {}): Promise<Outcome> {
    const { path, body } = commandFor(card, plan);
    const insisting = body === undefined ? body : { ...body, ...how };
    return this.#command(card, path, insisting, plan);
  }

  cancel(card: Card, reason: string): Promise<Outcome> {
    return this.#command(card, "cancel", { reason }, null);
  }

  /** The card is shown where the command will put it; null shows it as it is until then. */
  #command(
    card: Card,
    path: string,
    body: object | undefined,
    expected: Partial<Plan> | null,
  ): Promise<Outcome> {
    return this.#carryOut(card, async () => {
      if (expected !== null) {
        this.#board.expect(card, expected);
      }
      const answer = await send<Changed>("POST", callPath(card, path), body ?? {}, ifMatchOf(card));
      if (answer.ok) {
        this.#board.made(card.id, answer.value.version);
        this.#offerUndo(answer, kindOf(card, path), card, callPath(card, "undo"));
      } else {
        this.#board.forget(card.id);
      }
      return answer;
    });
  }

  async #carryOut(card: Card, command: () => Promise<Answer<Changed>>): Promise<Outcome> {
    this.#busy = new Set([...this.#busy, card.id]);
    try {
      const answer = await command();
      return answer.ok ? { ok: true } : await this.#refused(card, answer.problem);
    } finally {
      this.#busy = new Set([...this.#busy].filter((each) => each !== card.id));
    }
  }

  async #refused(card: Card, problem: Problem): Promise<Outcome> {
    const current = currentOf<{ version: number }>(problem);
    if (current === null || current.version === card.version) {
      return { ok: false, problem, card: this.#board.card(card.id) ?? card, other: null };
    }
    const now = await this.#board.until(
      card.id,
      (known) => (known?.version ?? Infinity) > card.version,
    );
    return { ok: false, problem, card: now ?? card, other: await latestOfOthers(card.id) };
  }

  #offerUndo(answer: Answer<Changed>, did: string, card: Card, path: string): void {
    if (!answer.ok) {
      return;
    }
    this.#say(did, card);
    const { version, holdUntil } = answer.value;
    if (holdUntil !== undefined) {
      const left = Date.parse(holdUntil) - (answer.at ?? Date.now());
      this.undoing.offer({ card, path, version, text: sentence(did, card) }, left);
    }
  }

  #say(did: string, card: Card): void {
    announce(sentence(did, card));
  }
}

const sentence = (did: string, card: Card): string =>
  t(`board.did.${did}`, { service: card.serviceType.name, client: card.client.name });

const requestPath = (card: Card, command: string) =>
  `/api/service-requests/${encodeURIComponent(card.id)}/${command}`;

const callPath = (card: Card, command: string) =>
  `/api/service-calls/${encodeURIComponent(card.id)}/${command}`;

const ifMatchOf = (card: Card) => ifMatch(card.version);

/** Who changed it last; nobody when that was the reader. */
async function latestOfOthers(id: string): Promise<HistoryEntry | null> {
  const path = `/api/service-calls/${encodeURIComponent(id)}/history`;
  const answer = await get<{ items: HistoryEntry[] }>(path);
  const latest = answer.ok ? answer.value.items.at(-1) : undefined;
  return latest === undefined || latest.actor.id === session.person?.account ? null : latest;
}
