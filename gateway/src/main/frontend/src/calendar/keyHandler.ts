/** Keys of the calendar: they move a picked-up card, or else the focus. */
import { announce } from "$lib/announce.svelte";
import { t } from "$lib/i18n.svelte";
import type { Card } from "$lib/types";
import type { Drag } from "./drag.svelte";
import type { GridFocus } from "./gridFocus.svelte";
import { nextStop } from "./gridNavigation";
import type { KeyboardMove } from "./keyboardMove";

interface KeyContext {
  drag: Drag;
  focus: GridFocus;
  keyboardMove: KeyboardMove;
  onopen: (card: Card) => void;
  onscrolldays: (by: number) => void;
  /** The tab stop has changed. */
  onstep: () => void;
  /** The plan of the moved card has changed. */
  onmovestep: () => void;
}

/** Handles a key; returns whether it was one of the calendar's. */
export function handleKey(event: KeyboardEvent, context: KeyContext): boolean {
  const { drag } = context;
  if (drag.waiting || event.altKey) {
    return false;
  }
  return drag.isByKeyboard ? moveCard(event, context) : moveFocus(event, context);
}

function moveCard(event: KeyboardEvent, { drag, keyboardMove, ...on }: KeyContext): boolean {
  if (event.key === "Enter") {
    drag.drop();
    return true;
  }
  if (event.key === "Escape") {
    drag.cancel();
    announce(t("calendar.carry.left"));
    return true;
  }
  const by = keyboardMove.move(event);
  if (by !== null && by !== 0) {
    on.onscrolldays(by);
  }
  on.onmovestep();
  // Tab must not leave the calendar while a card is picked up
  return by !== null || event.key === "Tab";
}

function moveFocus(event: KeyboardEvent, { drag, focus, ...on }: KeyContext): boolean {
  const { card, grid } = focus;
  if (event.key === "Enter" || event.key === " ") {
    if (card !== null) {
      on.onopen(card);
    }
    return true;
  }
  if (event.key.toLowerCase() === "m" && !event.ctrlKey && !event.metaKey) {
    if (card !== null) {
      drag.startByKeyboard(card);
    }
    return card !== null;
  }
  const stop = nextStop(grid, focus.stop, event);
  if (stop !== null) {
    focus.moveTo(stop);
    const isBefore = stop.date < (grid.dates[0] ?? "");
    if (isBefore || stop.date > (grid.dates.at(-1) ?? "")) {
      on.onscrolldays(isBefore ? -1 : 1);
    }
    on.onstep();
  }
  return stop !== null;
}
