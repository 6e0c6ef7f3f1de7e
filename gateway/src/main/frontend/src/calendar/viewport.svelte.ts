/** Sizes and positions of the calendar, and its visible part. */
import type { Row } from "../board/card";
import type { Zone } from "$lib/zone";
import type { Arrangement } from "./arrangement";
import { isWeekend } from "./clock";
import { DayArrangement } from "./dayArrangement";
import { RowLayouts } from "./rowLayout";
import { OVERSCAN_PX, topsOf, visibleRange } from "./rowPositions";
import { HOUR, Timeline } from "./timeline";
import { VisibleHours } from "./visibleHours";
import { sum, WeekCells } from "./week/cells";
import { WeekArrangement } from "./week/weekArrangement";
import { weekEdges } from "./week/weekColumns";

// lengths in rem
const ROW_HEADER = 12.5;
const WEEK_ROW_HEADER = 11;
const NARROW_ROW_HEADER = 6;
const NARROW = 40;
const HEADER = 2.9;
const MIN_DAY = 37;
/** Room for the number of an hour. */
const MIN_TICK = 2;
/** The first row is sticky up to this share of the height. */
const MAX_STICKY_SHARE = 0.4;
const MIN_STICKY_PX = 80;

interface Shown {
  zone: Zone;
  days: readonly string[];
  rows: readonly Row[];
}

export class Viewport {
  /** Size of the scroller in pixels, sticky parts included. */
  width = $state(0);
  height = $state(0);
  scrollTop = $state(0);
  /** The text size in pixels. */
  rem = $state(15);
  isMeasured = $state(false);

  readonly #shown: () => Shown;

  constructor(shown: () => Shown) {
    this.#shown = shown;
  }

  readonly #zone = $derived.by(() => this.#shown().zone);
  readonly #dates = $derived.by(() => this.#shown().days.join());
  readonly rows = $derived.by(() => this.#shown().rows);
  /** More than one day is shown as cells, one along its hours. */
  readonly isWeek = $derived.by(() => this.#dates.includes(","));
  readonly #hours = $derived.by(() => new VisibleHours(this.#zone, this.#dates.split(",")));
  readonly #firstHour = $derived.by(() => (this.isWeek ? 0 : this.#hours.of(this.rows)[0]));
  readonly #lastHour = $derived.by(() => (this.isWeek ? 24 : this.#hours.of(this.rows)[1]));
  readonly timeline = $derived.by(
    () => new Timeline(this.#zone, this.#dates.split(","), this.#firstHour, this.#lastHour),
  );

  readonly rowHeaderWidth = $derived.by(() => {
    const wide = this.isWeek ? WEEK_ROW_HEADER : ROW_HEADER;
    return Math.round(this.rem * (this.width < NARROW * this.rem ? NARROW_ROW_HEADER : wide));
  });
  readonly headerHeight = $derived.by(() => Math.round(this.rem * HEADER));

  readonly cells = $derived.by(() => new WeekCells(this.timeline.days));
  readonly #layouts = $derived.by(() => new RowLayouts(this.timeline));
  /** One digit a day: "1" for an empty day of the weekend, whose column may be narrow. */
  readonly #narrow = $derived.by(() =>
    this.timeline.days
      .map(({ date }, day) => (isWeekend(date) && this.#isEmpty(day) ? "1" : "0"))
      .join(""),
  );
  readonly edges = $derived.by(() => {
    const width = this.width - this.rowHeaderWidth;
    return this.isWeek
      ? weekEdges(
          [...this.#narrow].map((each) => each === "1"),
          width,
          this.rem,
        )
      : [0, Math.max(width, MIN_DAY * this.rem)];
  });
  readonly arrangement: Arrangement = $derived.by(() =>
    this.isWeek
      ? new WeekArrangement(this.timeline, this.cells, this.edges, this.rem)
      : new DayArrangement(this.#layouts, this.edges, this.rem),
  );

  /** The width of an hour of the day; meaningless in a week. */
  readonly hourWidth = $derived.by(() => {
    const { open = 0, close = HOUR } = this.timeline.days[0] ?? {};
    return ((this.edges[1] ?? 0) * HOUR) / (close - open);
  });
  /** Hours between ticks. */
  readonly hoursPerTick = $derived.by(
    () => [1, 2, 3, 4, 6].find((hours) => hours * this.hourWidth >= MIN_TICK * this.rem) ?? 12,
  );

  /** From the left edge to the first hour line, and from each to the next. */
  readonly hourLines = $derived.by(() => {
    const shift = (this.hoursPerTick - (this.#firstHour % this.hoursPerTick)) % this.hoursPerTick;
    return { first: this.hourWidth * shift, step: this.hourWidth * this.hoursPerTick };
  });

  /** The technicians' booked time of each day in milliseconds. */
  readonly bookedByDay = $derived.by(() => {
    const rows = this.rows.filter((row) => row.technician !== null);
    const booked = rows.map((row) => this.cells.of(row.cards).booked);
    return this.timeline.days.map((_, day) => sum(booked.map((each) => each[day] ?? 0)));
  });

  readonly tops = $derived.by(() =>
    topsOf(this.rows.map((row) => this.arrangement.heightOf(row.cards))),
  );
  readonly firstHeight = $derived.by(() => this.tops[1] ?? 0);
  readonly isFirstSticky = $derived.by(
    () =>
      this.firstHeight <=
      Math.max((this.height - this.headerHeight) * MAX_STICKY_SHARE, MIN_STICKY_PX),
  );
  readonly totalHeight = $derived.by(() => this.tops.at(-1) ?? 0);

  readonly #visible = $derived.by(() => {
    const sticky = this.isFirstSticky ? this.firstHeight : 0;
    return visibleRange(
      this.tops,
      this.scrollTop + sticky - OVERSCAN_PX,
      this.height - this.headerHeight - sticky + 2 * OVERSCAN_PX,
    );
  });
  readonly #from = $derived.by(() => Math.max(this.#visible[0], 1));
  readonly #to = $derived.by(() => this.#visible[1]);
  readonly #indexes = $derived.by(() => new Map(this.rows.map((row, index) => [row.id, index])));

  /** Attachment for the scroller. */
  readonly measure = (element: HTMLElement): (() => void) => {
    const measure = () => {
      this.rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || this.rem;
      this.width = element.clientWidth;
      this.height = element.clientHeight;
    };
    measure();
    this.isMeasured = true;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  };

  indexOf(row: string): number {
    return this.#indexes.get(row) ?? -1;
  }

  /** The rows to draw below the first: visible ones, and the given ones wherever they are. */
  rowsToDraw(...always: (string | null)[]): Row[] {
    const rows = this.rows.slice(this.#from, this.#to + 1);
    for (const id of new Set(always)) {
      const index = id === null ? -1 : this.indexOf(id);
      const row = this.rows[index];
      if (row !== undefined && index > 0 && (index < this.#from || index > this.#to)) {
        rows.push(row);
      }
    }
    return rows;
  }

  /** The number of rows a page key moves by. */
  get page(): number {
    const room = this.height - this.headerHeight - (this.isFirstSticky ? this.firstHeight : 0);
    const average = this.totalHeight / Math.max(this.rows.length, 1);
    return Math.max(Math.floor(room / Math.max(average, 1)), 1);
  }

  #isEmpty(day: number): boolean {
    return this.rows.every((row) => (this.cells.of(row.cards).days[day] ?? []).length === 0);
  }
}
