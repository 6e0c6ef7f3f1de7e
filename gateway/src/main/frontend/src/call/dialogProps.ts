import { t } from "$lib/i18n.svelte";
import type { Zone } from "$lib/zone";
import type { Desk } from "../board/desk.svelte";
import type { LiveBoard } from "../board/liveBoard.svelte";
import type { DialogState } from "./dialogState";

/** Properties of the dialog of a kind. */
export interface DialogProps<Kind extends DialogState["kind"]> {
  dialog: Extract<DialogState, { kind: Kind }>;
  board: LiveBoard;
  desk: Desk;
  zone: Zone;
  onopen: (id: string) => void;
  onclose: () => void;
}

/** The names of technicians as the board shows them. */
export const technicianNames =
  (board: LiveBoard) =>
  (id: string): string =>
    board.technicians.find((each) => each.id === id)?.name ?? t("call.the-technician");
