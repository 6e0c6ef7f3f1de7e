/** The keys of the calendar and of the lists below it, with the messages that explain them. */
export interface KeyHelp {
  /** Alternatives by `KeyboardEvent.key`, with modifiers as in "Shift+ArrowLeft". */
  keys: readonly string[];
  words: string;
}

export const CALENDAR_KEYS: Readonly<Record<"navigation" | "move", readonly KeyHelp[]>> = {
  navigation: [
    { keys: ["ArrowLeft", "ArrowRight"], words: "help.in-calendar.cards" },
    { keys: ["ArrowUp", "ArrowDown"], words: "help.in-calendar.rows" },
    { keys: ["Control+ArrowLeft", "Control+ArrowRight"], words: "help.in-calendar.days" },
    { keys: ["Home", "End"], words: "help.in-calendar.ends" },
    { keys: ["Control+Home", "Control+End"], words: "help.in-calendar.corners" },
    { keys: ["PageUp", "PageDown"], words: "help.in-calendar.pages" },
    { keys: ["Enter"], words: "help.in-calendar.open" },
    { keys: ["M"], words: "help.in-calendar.pick-up" },
  ],
  move: [
    { keys: ["ArrowLeft", "ArrowRight"], words: "help.in-calendar.quarter" },
    { keys: ["Shift+ArrowLeft", "Shift+ArrowRight"], words: "help.in-calendar.day" },
    { keys: ["ArrowUp", "ArrowDown"], words: "help.in-calendar.technician" },
    { keys: ["Enter"], words: "help.in-calendar.drop" },
    { keys: ["Escape"], words: "help.in-calendar.leave" },
  ],
};
