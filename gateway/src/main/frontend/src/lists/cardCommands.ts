import type { Card } from "$lib/types";

/** Commands for the cards of the lists. */
export interface CardCommands {
  accept: (card: Card) => void;
  decline: (card: Card) => void;
  clientCalled: (card: Card) => void;
  /** Opens the dialog that does everything a drag does. */
  plan: (card: Card) => void;
}
