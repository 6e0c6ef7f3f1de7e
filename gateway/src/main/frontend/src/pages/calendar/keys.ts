/** What the keys do on the calendar and in the lists below it, for who wants to know them. */
export interface Key {
  /** Any of them; as `KeyboardEvent.key` calls them, with what is held before them. */
  keys: readonly string[];
  words: string;
}

export const KEYS: Readonly<Record<"moving" | "carrying", readonly Key[]>> = {
  moving: [
    { keys: ["ArrowLeft", "ArrowRight"], words: "calendar.keys.cards" },
    { keys: ["ArrowUp", "ArrowDown"], words: "calendar.keys.rows" },
    { keys: ["Control+ArrowLeft", "Control+ArrowRight"], words: "calendar.keys.days" },
    { keys: ["Home", "End"], words: "calendar.keys.ends" },
    { keys: ["Control+Home", "Control+End"], words: "calendar.keys.corners" },
    { keys: ["PageUp", "PageDown"], words: "calendar.keys.pages" },
    { keys: ["Enter"], words: "calendar.keys.open" },
    { keys: ["M"], words: "calendar.keys.pick-up" },
  ],
  carrying: [
    { keys: ["ArrowLeft", "ArrowRight"], words: "calendar.keys.quarter" },
    { keys: ["Shift+ArrowLeft", "Shift+ArrowRight"], words: "calendar.keys.day" },
    { keys: ["ArrowUp", "ArrowDown"], words: "calendar.keys.technician" },
    { keys: ["Enter"], words: "calendar.keys.drop" },
    { keys: ["Escape"], words: "calendar.keys.leave" },
  ],
};
