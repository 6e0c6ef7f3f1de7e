/** Whom Amazon lets work for its clients. */
import { get } from "$lib/api";
import type { Card, Technician } from "../board/card";

export class Clearances {
  /** Who is not named is not known, and left to the services. */
  known = $state.raw<ReadonlyMap<string, boolean>>(new Map());
  readonly #asked = new Set<string>();

  /** Only calls from Amazon want it. */
  learn(card: Card, technicians: readonly Technician[]): void {
    if (card.channel === "AMAZON") {
      technicians.filter((each) => each.verified).forEach(({ id }) => void this.#ask(id));
    }
  }

  async #ask(id: string): Promise<void> {
    if (this.#asked.has(id)) {
      return;
    }
    this.#asked.add(id);
    const path = `/api/amazon/technicians/${encodeURIComponent(id)}`;
    const answer = await get<{ status: string }>(path);
    if (answer.ok) {
      this.known = new Map(this.known).set(id, answer.value.status === "CLEARED");
    }
  }
}
