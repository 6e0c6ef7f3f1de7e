/** Sizes and positions of the calendar, and its visible part. */
import type { Row } from "../board/card";
import type { Zone } from "$lib/zone";
import type { HourLines } from "./columns";
import { rowHeight } from "./laneSizes";
import { RowLayouts } from "./rowLayout";
import { topsOf, visibleRange } from "./rowPositions";
import { HOUR, Timeline, type Day } from "./timeline";
import { VisibleHours } from "./visibleHours";

// lengths in rem
/** Below this width a bar would be hard to hit. */
const MIN_BAR = 2.9;
/** If all rows fit, bars may be wider at the cost of more lanes, to show more text. */
const MIN_ROOMY_BAR = 5.6;
const ROW_HEADER = 12.5;
const NARROW_ROW_HEADER = 6;
const NARROW = 40;
const HEADER = 2.9;
const MIN_DAY = 7.5;
/** Together, where one or two days are shown. */
const MIN_FEW_DAYS = 37;
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
  readonly #hours = $derived.by(() => new VisibleHours(this.#zone, this.#dates.split(",")));
  readonly #firstHour = $derived.by(() => this.#hours.of(this.rows)[0]);
  readonly #lastHour = $derived.by(() => this.#hours.of(this.rows)[1]);
  readonly timeline = $derived.by(
    () => new Timeline(this.#zone, this.#dates.split(","), this.#firstHour, this.#lastHour),
  );

  readonly rowHeaderWidth = $derived.by(() =>
    Math.round(this.rem * (this.width < NARROW * this.rem ? NARROW_ROW_HEADER : ROW_HEADER)),
  );
  readonly headerHeight = $derived.by(() => Math.round(this.rem * HEADER));

  readonly dayWidth = $derived.by(() => {
    const { length } = this.timeline.days;
    const min = length > 2 ? MIN_DAY : MIN_FEW_DAYS / length;
    return Math.max((this.width - this.rowHeaderWidth) / length, min * this.rem);
  });

  /** Hours between ticks. */
  readonly hoursPerTick = $derived.by(() => {
    const hour = this.dayWidth / (this.#lastHour - this.#firstHour);
    return [1, 2, 3, 4, 6].find((hours) => hours * hour >= MIN_TICK * this.rem) ?? 12;
  });

  /** The minimum share of a day's width for a bar; in steps, so that few resizes change layouts. */
  readonly #minShare = $derived.by(() => {
    const isRoomy = this.rows.length * rowHeight(1, this.rem) <= this.height - this.headerHeight;
    const minBar = isRoomy ? MIN_ROOMY_BAR : MIN_BAR;
    return Math.ceil(((minBar * this.rem) / this.dayWidth) * 48) / 48;
  });
  readonly layouts = $derived.by(() => new RowLayouts(this.timeline, this.#minShare));

  readonly tops = $derived.by(() =>
    topsOf(this.rows.map((row) => rowHeight(this.layouts.of(row.cards).lanes, this.rem))),
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
      this.scrollTop + sticky,
      this.height - this.headerHeight - sticky,
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
    return Math.max(this.#to - this.#from - 6, 1);
  }

  linesOf(day: Day): HourLines {
    const hourWidth = this.dayWidth / ((day.close - day.open) / HOUR);
    const firstHour = this.timeline.zone.wall(day.open).minutes / 60;
    const shift = (this.hoursPerTick - (firstHour % this.hoursPerTick)) % this.hoursPerTick;
    return { step: hourWidth * this.hoursPerTick, shift: hourWidth * shift };
  }
}
