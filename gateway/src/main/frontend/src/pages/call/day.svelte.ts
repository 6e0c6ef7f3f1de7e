/** The calls of a day, also of one that the board does not show. */
import { get } from "$lib/api";
import type { BoardAnswer, Card } from "../board/card";

export class Day {
  cards = $state.raw<readonly Card[]>([]);
  isKnown = $state(false);
  #date = "";

  async show(date: string): Promise<void> {
    if (date === this.#date) {
      return;
    }
    this.#date = date;
    this.isKnown = false;
    const answer = await get<BoardAnswer>(`/api/board?from=${date}&to=${date}`);
    if (this.#date === date) {
      this.cards = answer.ok ? answer.value.calendar : [];
      this.isKnown = answer.ok;
    }
  }
}
