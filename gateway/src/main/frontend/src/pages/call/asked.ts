import { t } from "$lib/i18n.svelte";
import type { Zone } from "$lib/zone";
import type { Desk } from "../board/desk.svelte";
import type { LiveBoard } from "../board/liveBoard.svelte";
import type { Ask } from "./ask";

/** What the dialog of one kind of question is given. */
export interface Given<Kind extends Ask["kind"]> {
  ask: Extract<Ask, { kind: Kind }>;
  board: LiveBoard;
  desk: Desk;
  zone: Zone;
  onopen: (id: string) => void;
  onleave: () => void;
}

/** As the board names technicians. */
export const nameOn =
  (board: LiveBoard) =>
  (id: string): string =>
    board.technicians.find((each) => each.id === id)?.name ?? t("call.the-technician");
