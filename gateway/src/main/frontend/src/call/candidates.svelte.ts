/** The technicians as candidates for a call at a time: qualified or not, free or busy. */
import { get } from "$lib/api";
import type { Candidate, Conflict } from "$lib/types";
import type { CallState, Plan } from "../board/card";
import { LatestQuery } from "./latestQuery.svelte";

export class Candidates {
  readonly #query = new LatestQuery<{ items: Candidate[] }>();
  #key = "";

  /** Free and qualified ones first, as the services order them. Null while they are not known. */
  get items(): readonly Candidate[] | null {
    return this.#query.value?.items ?? null;
  }

  get isLoading(): boolean {
    return this.items === null && !this.hasFailed;
  }

  get hasFailed(): boolean {
    return this.#query.hasFailed;
  }

  /** Looks up the candidates for a time, or for the call's own time if none is given. */
  update(card: CallState, slot: Pick<Plan, "start" | "durationMinutes"> | null): void {
    const query = { start: slot?.start, durationMinutes: slot?.durationMinutes };
    const key = JSON.stringify([card.id, card.version, query]);
    if (key !== this.#key) {
      this.#key = key;
      const request = { path: { id: card.id }, query };
      this.#query.run(() => get("/api/service-calls/{id}/candidates", request));
    }
  }

  close(): void {
    this.#query.close();
  }

  conflictOf(technicianId: string): Conflict | null {
    return this.items?.find((each) => each.id === technicianId)?.conflict ?? null;
  }
}
