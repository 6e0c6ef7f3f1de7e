/** The days the board shows. They are in the address, so that reload and links lead back to them. */
import { MediaQuery } from "svelte/reactivity";
import { readSetting, saveSetting } from "$lib/settings";
import { datesFrom, monday, plusDays } from "$lib/zone";

export type Span = "day" | "week";

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const SETTING = "fsm-board-span";
/** Below this width a day is shown as a list. */
const NARROW = "width < 48rem";

export class BoardView {
  readonly #narrow = new MediaQuery(NARROW);
  #chosen = $state<Span>(storedSpan());
  /** The shown day, or one in the shown week. */
  date = $state("");
  readonly days = $derived(
    this.span === "day" ? [this.date] : datesFrom(monday(this.date || "2000-01-03"), 7),
  );

  constructor(query: URLSearchParams, today: string) {
    this.date = today;
    this.read(query);
  }

  /** Shows the days of an address, as far as it names them. */
  read(query: URLSearchParams): void {
    const day = query.get("day") ?? "";
    this.date = DATE.test(day) && !Number.isNaN(Date.parse(day)) ? day : this.date;
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

  /** Moves by a number of days or weeks, whichever is shown. */
  turn(by: number): void {
    this.date = plusDays(this.date, this.span === "day" ? by : 7 * by);
  }

  choose(span: Span): void {
    this.#chosen = span;
    saveSetting(SETTING, span);
  }

  /** The query of the board's address with an opened call. */
  query(call: string | null): string {
    const query = new URLSearchParams({ day: this.date, view: this.#chosen });
    if (call !== null) {
      query.set("call", call);
    }
    return `?${query}`;
  }
}

function storedSpan(): Span {
  return readSetting(SETTING) === "day" ? "day" : "week";
}
