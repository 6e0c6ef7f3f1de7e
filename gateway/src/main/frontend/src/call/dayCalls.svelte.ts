/** The calls of a day, which may not be on the board. */
import { get } from "$lib/api";
import type { Card } from "$lib/types";

export class DayCalls {
  cards = $state.raw<readonly Card[]>([]);
  isLoaded = $state(false);
  #date = "";
  #loads = 0;

  /** Loads a day, or the shown one again. */
  async load(date: string): Promise<void> {
    if (date !== this.#date) {
      this.#date = date;
      this.cards = [];
      this.isLoaded = false;
    }
    const load = ++this.#loads;
    const result = await get("/api/board", { query: { from: date, to: date } });
    if (load === this.#loads && result.ok) {
      this.cards = result.value.calendar;
      this.isLoaded = true;
    }
  }

  /** A technician's calls in order of time. */
  of(technicianId: string): Card[] {
    return this.cards
      .filter((card) => card.technicianId === technicianId)
      .sort((a, b) => Date.parse(a.start ?? "") - Date.parse(b.start ?? ""));
  }
}
