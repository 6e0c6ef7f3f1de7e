/** The cards and cells that DOM events of the calendar belong to. */
import type { Card } from "$lib/types";
import type { Row } from "../board/card";
import type { FocusStop } from "./focusStops";

const barOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[data-card]") : null;

export function cardOf(target: EventTarget | null, rows: readonly Row[]): Card | null {
  const bar = barOf(target);
  const rowId = bar?.closest<HTMLElement>("[data-row]")?.dataset.row;
  const row = rows.find(({ id }) => id === rowId);
  return row?.cards.find(({ id }) => id === bar?.dataset.card) ?? null;
}

export function cellOf(target: HTMLElement): FocusStop | null {
  const { row, date } = target.closest<HTMLElement>("[data-row]")?.dataset ?? {};
  return row === undefined || date === undefined
    ? null
    : { row, date, card: target.dataset.card ?? null };
}
