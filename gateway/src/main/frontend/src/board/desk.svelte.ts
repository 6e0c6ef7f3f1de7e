/** A dispatcher's commands for requests and calls, each for the version the dispatcher has seen. */
import { announce } from "$lib/announce.svelte";
import { get, send, type ApiResult, type Problem } from "$lib/api";
import { t } from "$lib/i18n.svelte";
import { session } from "$lib/session.svelte";
import type { HistoryEntry } from "$lib/types";
import type { CallState, Plan } from "./card";
import type { LiveBoard } from "./liveBoard.svelte";
import { commandFor, type PlanCommand } from "./plan";
import { UndoOffers } from "./undoOffers.svelte";

export type CommandResult =
  | { ok: true }
  | {
      ok: false;
      problem: Problem;
      /** The current state as far as it is known. */
      card: CallState;
      /** The change of another person that caused the refusal, if one did. */
      otherChange: HistoryEntry | null;
    };

/** The common part of the responses for requests and calls. */
interface Changed {
  id: string;
  version: number;
  holdUntil?: string;
}

interface CommandOptions {
  allowOverlap?: boolean;
}

/** The name of a command's message in `board.did`. */
function messageOf(card: CallState, command: PlanCommand["path"]): string {
  if (command === "assign") {
    return card.technicianId === undefined ? "assigned" : "reassigned";
  }
  return command === "schedule" && card.start !== undefined ? "rescheduled" : command;
}

export class Desk {
  readonly undoOffers: UndoOffers;
  readonly #board: LiveBoard;
  #busy = $state.raw<ReadonlySet<string>>(new Set());

  constructor(board: LiveBoard) {
    this.#board = board;
    this.undoOffers = new UndoOffers(board);
  }

  isBusy(id: string): boolean {
    return this.#busy.has(id);
  }

  /** Resolves once the call made of the request is on the board. */
  accept(card: CallState): Promise<CommandResult> {
    return this.#run(card, async () => {
      const path = { id: card.id };
      const result = await send("post", "/api/service-requests/{id}/accept", {
        path,
        ifMatch: card.version,
      });
      if (result.ok) {
        announce(messageFor("accepted", card));
        await this.#untilDecided(card.id);
      }
      return result;
    });
  }

  decline(card: CallState, reason: string): Promise<CommandResult> {
    return this.#run(card, async () => {
      const path = { id: card.id };
      const result = await send("post", "/api/service-requests/{id}/decline", {
        path,
        body: { reason },
        ifMatch: card.version,
      });
      if (result.ok) {
        this.#finish(result, "declined", card, (version) =>
          send("post", "/api/service-requests/{id}/undo", { path, body: { version } }),
        );
        await this.#untilDecided(card.id);
      }
      return result;
    });
  }

  clientCalled(card: CallState): Promise<CommandResult> {
    const request = { path: { id: card.id }, ifMatch: card.version };
    return this.#change(card, "client-called", {}, () =>
      send("post", "/api/service-calls/{id}/client-called", request),
    );
  }

  /** Changes time, technician or both with one command. */
  plan(card: CallState, plan: Plan, options: CommandOptions = {}): Promise<CommandResult> {
    const command = commandFor(card, plan);
    return this.#change(card, messageOf(card, command.path), plan, () =>
      sendPlan(card, command, options),
    );
  }

  cancel(card: CallState, reason: string): Promise<CommandResult> {
    const request = { path: { id: card.id }, body: { reason }, ifMatch: card.version };
    return this.#change(card, "cancel", null, () =>
      send("post", "/api/service-calls/{id}/cancel", request),
    );
  }

  /** @param expected where the card is shown until the response; null leaves it where it is */
  #change(
    card: CallState,
    message: string,
    expected: Partial<Plan> | null,
    command: () => Promise<ApiResult<Changed>>,
  ): Promise<CommandResult> {
    return this.#run(card, async () => {
      if (expected !== null) {
        this.#board.applyOptimistic(card, expected);
      }
      const result = await command();
      if (result.ok) {
        this.#board.setMadeVersion(card.id, result.value.version);
        this.#finish(result, message, card, (version) =>
          send("post", "/api/service-calls/{id}/undo", {
            path: { id: card.id },
            body: { version },
          }),
        );
      } else {
        this.#board.rollBack(card.id);
      }
      return result;
    });
  }

  async #run(card: CallState, command: () => Promise<ApiResult<Changed>>): Promise<CommandResult> {
    this.#busy = new Set([...this.#busy, card.id]);
    try {
      const result = await command();
      return result.ok
        ? { ok: true }
        : await this.#refused(card, result.problem, result.current?.version);
    } finally {
      this.#busy = new Set([...this.#busy].filter((each) => each !== card.id));
    }
  }

  async #refused(
    card: CallState,
    problem: Problem,
    currentVersion: number | undefined,
  ): Promise<CommandResult> {
    if (currentVersion === undefined || currentVersion === card.version) {
      const shown = this.#board.card(card.id) ?? card;
      return { ok: false, problem, card: shown, otherChange: null };
    }
    const current = await this.#board.until(
      card.id,
      (shown) => (shown?.version ?? Infinity) > card.version,
    );
    const otherChange = await latestChangeOfOthers(card.id);
    return { ok: false, problem, card: current ?? card, otherChange };
  }

  /** Announces the change and offers to undo it while the services hold its messages. */
  #finish(
    result: Extract<ApiResult<Changed>, { ok: true }>,
    message: string,
    card: CallState,
    undo: (version: number) => Promise<ApiResult<Changed>>,
  ): void {
    const text = messageFor(message, card);
    announce(text);
    const { version, holdUntil } = result.value;
    if (holdUntil !== undefined) {
      const remaining = Date.parse(holdUntil) - (result.serverTime ?? Date.now());
      this.undoOffers.add({ cardId: card.id, text, undo: () => undo(version) }, remaining);
    }
  }

  #untilDecided(id: string): Promise<unknown> {
    return this.#board.until(id, (card) => card === null || card.status !== "REQUESTED");
  }
}

function sendPlan(
  card: CallState,
  command: PlanCommand,
  options: CommandOptions,
): Promise<ApiResult<Changed>> {
  const target = { path: { id: card.id }, ifMatch: card.version };
  switch (command.path) {
    case "assign":
      return send("post", "/api/service-calls/{id}/assign", {
        ...target,
        body: { ...command.body, ...options },
      });
    case "schedule":
      return send("post", "/api/service-calls/{id}/schedule", {
        ...target,
        body: { ...command.body, ...options },
      });
    case "unassign":
      return send("post", "/api/service-calls/{id}/unassign", target);
  }
}

const messageFor = (message: string, card: CallState): string =>
  t(`board.did.${message}`, { service: card.serviceType.name, client: card.client.name });

/** The last change if somebody else made it; null if the reader did. */
async function latestChangeOfOthers(id: string): Promise<HistoryEntry | null> {
  const result = await get("/api/service-calls/{id}/history", { path: { id } });
  const latest = result.ok ? result.value.items.at(-1) : undefined;
  return latest === undefined || latest.actor.id === session.person?.account ? null : latest;
}
