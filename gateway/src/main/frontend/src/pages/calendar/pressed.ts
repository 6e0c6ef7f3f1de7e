/** What a key does in the calendar: it carries a card, or leads on. */
import { announce } from "$lib/announce.svelte";
import { t } from "$lib/i18n.svelte";
import type { Card } from "../board/card";
import type { Drag } from "./drag.svelte";
import type { Focus } from "./focus.svelte";

interface Reached {
  drag: Drag;
  focus: Focus;
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
  return drag.isByKeyboard ? carrying(event, reached) : moving(event, reached);
}

function carrying(event: KeyboardEvent, { drag, focus, onscrolldays, oncarry }: Reached): boolean {
  if (event.key === "Enter") {
    drag.drop();
    return true;
  }
  if (event.key === "Escape") {
    drag.cancel();
    announce(t("calendar.carry.left"));
    return true;
  }
  const by = focus.carry(event);
  if (by !== null && by !== 0) {
    onscrolldays(by);
  }
  oncarry();
  // what is carried is not left behind
  return by !== null || event.key === "Tab";
}

function moving(event: KeyboardEvent, { drag, focus, ...on }: Reached): boolean {
  const { card } = focus;
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
  const by = focus.step(event);
  if (by !== null) {
    if (by !== 0) {
      on.onscrolldays(by);
    }
    on.onstep();
  }
  return by !== null;
}
