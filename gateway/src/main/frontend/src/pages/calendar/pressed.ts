/** What a key does in the calendar: it carries a card, or leads on. */
import { announce } from "$lib/announce.svelte";
import { t } from "$lib/i18n.svelte";
import type { Card } from "../board/card";
import type { Carrying } from "./carrying";
import type { Drag } from "./drag.svelte";
import type { Focus } from "./focus.svelte";
import { next } from "./keyboard";

interface Reached {
  drag: Drag;
  focus: Focus;
  carrying: Carrying;
  onopen: (card: Card) => void;
  onscrolldays: (by: number) => void;
  /** The tab stop is another. */
  onstep: () => void;
  /** What is carried would go somewhere else. */
  oncarry: () => void;
}

/** Whether the key was one of the calendar's. */
export function pressed(event: KeyboardEvent, reached: Reached): boolean {
  const { drag } = reached;
  if (drag.waiting || event.altKey) {
    return false;
  }
  return drag.isByKeyboard ? carry(event, reached) : move(event, reached);
}

function carry(event: KeyboardEvent, { drag, carrying, ...on }: Reached): boolean {
  if (event.key === "Enter") {
    drag.drop();
    return true;
  }
  if (event.key === "Escape") {
    drag.cancel();
    announce(t("calendar.carry.left"));
    return true;
  }
  const by = carrying.carry(event);
  if (by !== null && by !== 0) {
    on.onscrolldays(by);
  }
  on.oncarry();
  // what is carried is not left behind
  return by !== null || event.key === "Tab";
}

function move(event: KeyboardEvent, { drag, focus, ...on }: Reached): boolean {
  const { card, grid } = focus;
  if (event.key === "Enter" || event.key === " ") {
    if (card !== null) {
      on.onopen(card);
    }
    return true;
  }
  if (event.key.toLowerCase() === "m" && !event.ctrlKey && !event.metaKey) {
    if (card !== null) {
      drag.carry(card);
    }
    return card !== null;
  }
  const stop = next(grid, focus.stop, event);
  if (stop !== null) {
    focus.to(stop);
    const isBefore = stop.date < (grid.dates[0] ?? "");
    if (isBefore || stop.date > (grid.dates.at(-1) ?? "")) {
      on.onscrolldays(isBefore ? -1 : 1);
    }
    on.onstep();
  }
  return stop !== null;
}
