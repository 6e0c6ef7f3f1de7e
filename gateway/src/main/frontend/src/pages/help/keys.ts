/** What the keys do on the calendar and in the lists below it, for who wants to know them. */
export interface Key {
  /** Any of them; as `KeyboardEvent.key` calls them, with what is held before them. */
  keys: readonly string[];
  words: string;
}

export const KEYS: Readonly<Record<"moving" | "carrying", readonly Key[]>> = {
  moving: [
    { keys: ["ArrowLeft", "ArrowRight"], words: "help.in-calendar.cards" },
    { keys: ["ArrowUp", "ArrowDown"], words: "help.in-calendar.rows" },
    { keys: ["Control+ArrowLeft", "Control+ArrowRight"], words: "help.in-calendar.days" },
    { keys: ["Home", "End"], words: "help.in-calendar.ends" },
    { keys: ["Control+Home", "Control+End"], words: "help.in-calendar.corners" },
    { keys: ["PageUp", "PageDown"], words: "help.in-calendar.pages" },
    { keys: ["Enter"], words: "help.in-calendar.open" },
    { keys: ["M"], words: "help.in-calendar.pick-up" },
  ],
  carrying: [
    { keys: ["ArrowLeft", "ArrowRight"], words: "help.in-calendar.quarter" },
    { keys: ["Shift+ArrowLeft", "Shift+ArrowRight"], words: "help.in-calendar.day" },
    { keys: ["ArrowUp", "ArrowDown"], words: "help.in-calendar.technician" },
    { keys: ["Enter"], words: "help.in-calendar.drop" },
    { keys: ["Escape"], words: "help.in-calendar.leave" },
  ],
};
