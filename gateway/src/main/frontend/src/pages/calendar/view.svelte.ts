/** What of the calendar is in sight, and where everything stands. */
import type { Row } from "../board/card";
import type { Zone } from "$lib/zone";
import type { Lines } from "./columns";
import { inSight, topsOf } from "./heights";
import { Hours } from "./hours";
import { Layouts } from "./layout";
import { heightOf } from "./lanes";
import { HOUR, Timeline, type Day } from "./timeline";

// lengths are in the size of the text
/** Narrower bars could not be hit. */
const LEAST_BAR = 2.9;
/** Where all rows have room, they may have more lanes, for more of the text to be read. */
const ROOMY_BAR = 5.6;
/** Of rows' and days' headings. */
const HEAD = 12.5;
const NARROW_HEAD = 6;
const NARROW = 40;
const HEADS = 2.9;
const LEAST_DAY = 7.5;
const LEAST_DAY_OF_FEW = 37;
/** Room for the number of an hour. */
const LEAST_TICK = 2;
/** More of the room than this stays free for the other rows. */
const STICKY_SHARE = 0.4;

interface Shown {
  zone: Zone;
  days: readonly string[];
  rows: readonly Row[];
}

export class View {
  /** Of the scrolled part, with what is sticky; pixels. */
  width = $state(0);
  height = $state(0);
  scrollTop = $state(0);
  /** Of the text: rows grow with it. */
  rem = $state(15);
  isMeasured = $state(false);

  readonly #shown: () => Shown;

  constructor(shown: () => Shown) {
    this.#shown = shown;
  }

  readonly #zone = $derived.by(() => this.#shown().zone);
  readonly #dates = $derived.by(() => this.#shown().days.join());
  readonly rows = $derived.by(() => this.#shown().rows);
  readonly #hours = $derived.by(() => new Hours(this.#zone, this.#dates.split(",")));
  readonly #first = $derived.by(() => this.#hours.of(this.rows)[0]);
  readonly #last = $derived.by(() => this.#hours.of(this.rows)[1]);
  readonly timeline = $derived.by(
    () => new Timeline(this.#zone, this.#dates.split(","), this.#first, this.#last),
  );

  readonly headWidth = $derived.by(() =>
    Math.round(this.rem * (this.width < NARROW * this.rem ? NARROW_HEAD : HEAD)),
  );
  readonly headsHeight = $derived.by(() => Math.round(this.rem * HEADS));

  readonly dayWidth = $derived.by(() => {
    const { length } = this.timeline.days;
    const least = length > 2 ? LEAST_DAY : LEAST_DAY_OF_FEW / length;
    return Math.max((this.width - this.headWidth) / length, least * this.rem);
  });

  /** Hours from one tick to the next. */
  readonly every = $derived.by(() => {
    const hour = this.dayWidth / (this.#last - this.#first);
    return [1, 2, 3, 4, 6].find((every) => every * hour >= LEAST_TICK * this.rem) ?? 12;
  });

  /** In steps, so that a few pixels more or less change no layout. */
  readonly #least = $derived.by(() => {
    const isRoomy = this.rows.length * heightOf(1, this.rem) <= this.height - this.headsHeight;
    return Math.ceil((((isRoomy ? ROOMY_BAR : LEAST_BAR) * this.rem) / this.dayWidth) * 48) / 48;
  });
  readonly layouts = $derived.by(() => new Layouts(this.timeline, this.#least));

  readonly tops = $derived.by(() =>
    topsOf(this.rows.map((row) => heightOf(this.layouts.of(row.cards).lanes, this.rem))),
  );
  readonly firstHeight = $derived.by(() => this.tops[1] ?? 0);
  readonly isFirstSticky = $derived.by(
    () => this.firstHeight <= Math.max((this.height - this.headsHeight) * STICKY_SHARE, 80),
  );
  readonly total = $derived.by(() => this.tops.at(-1) ?? 0);

  readonly #sight = $derived.by(() =>
    inSight(
      this.tops,
      this.scrollTop + (this.isFirstSticky ? this.firstHeight : 0),
      this.height - this.headsHeight - (this.isFirstSticky ? this.firstHeight : 0),
    ),
  );
  readonly #from = $derived.by(() => Math.max(this.#sight[0], 1));
  readonly #to = $derived.by(() => this.#sight[1]);
  readonly #indexes = $derived.by(() => new Map(this.rows.map((row, index) => [row.id, index])));

  /** To attach to what scrolls. */
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

  /** The rows to draw below the first; those named are among them wherever they are. */
  drawn(...always: (string | null)[]): Row[] {
    const drawn = this.rows.slice(this.#from, this.#to + 1);
    for (const id of new Set(always)) {
      const index = id === null ? -1 : this.indexOf(id);
      const row = this.rows[index];
      if (row !== undefined && index > 0 && (index < this.#from || index > this.#to)) {
        drawn.push(row);
      }
    }
    return drawn;
  }

  /** How many rows fit: as far as a page key goes. */
  get page(): number {
    return Math.max(this.#to - this.#from - 6, 1);
  }

  /** Where the lines of a day's hours are. */
  linesOf(day: Day): Lines {
    const width = this.dayWidth / ((day.close - day.open) / HOUR);
    const hour = this.timeline.zone.wall(day.open).minutes / 60;
    const shift = (this.every - (hour % this.every)) % this.every;
    return { step: width * this.every, shift: width * shift };
  }
}
