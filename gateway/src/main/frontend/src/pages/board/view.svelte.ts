/** Which days the board shows; the address says it, so that a reload and a link lead back. */
import { MediaQuery } from "svelte/reactivity";
import { datesFrom, monday, plusDays } from "$lib/zone";

export type Span = "day" | "week";

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const STORED = "fsm-board-span";
/** Where the calendar has no room, a day is shown as a list. */
const NARROW = "width < 48rem";

export class View {
  readonly #narrow = new MediaQuery(NARROW);
  #chosen = $state<Span>(storedSpan());
  /** The day shown, or one in the week shown. */
  date = $state("");
  readonly days = $derived(
    this.span === "day" ? [this.date] : datesFrom(monday(this.date || "2000-01-03"), 7),
  );

  constructor(query: URLSearchParams, today: string) {
    const asked = query.get("day") ?? "";
    this.date = DATE.test(asked) && !Number.isNaN(Date.parse(asked)) ? asked : today;
    const span = query.get("view");
    if (span === "day" || span === "week") {
      this.#chosen = span;
    }
  }

  get isNarrow(): boolean {
    return this.#narrow.current;
  }

  get span(): Span {
    return this.isNarrow ? "day" : this.#chosen;
  }

  /** Earlier or later by so many days or weeks, whichever is shown. */
  turn(by: number): void {
    this.date = plusDays(this.date, this.span === "day" ? by : 7 * by);
  }

  choose(span: Span): void {
    this.#chosen = span;
    try {
      localStorage.setItem(STORED, span);
    } catch {
      // private windows may refuse; it then holds until the page is left
    }
  }

  query(call: string | null): string {
    const query = new URLSearchParams({ day: this.date, view: this.#chosen });
    if (call !== null) {
      query.set("call", call);
    }
    return `?${query}`;
  }
}

function storedSpan(): Span {
  try {
    const stored = localStorage.getItem(STORED);
    if (stored === "day" || stored === "week") {
      return stored;
    }
  } catch {
    // as if nothing was chosen
  }
  return "week";
}
