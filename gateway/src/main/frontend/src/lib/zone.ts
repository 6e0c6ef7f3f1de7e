/** Conversion between instants and the local time of a time zone. */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** In all zones, offsets change at multiples of this. */
const STEP = 15 * MINUTE;

/** A local date, `2026-11-24`, and minutes since 00:00 on the clock. */
export interface WallTime {
  date: string;
  minutes: number;
}

export class Zone {
  readonly id: string;
  readonly #format: Intl.DateTimeFormat;
  readonly #offsets = new Map<number, number>();

  constructor(id: string) {
    this.id = id;
    this.#format = new Intl.DateTimeFormat("en-US", {
      timeZone: id,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    });
  }

  /** Milliseconds that local time is ahead of UTC at an instant. */
  offset(at: number): number {
    const step = Math.floor(at / STEP);
    let offset = this.#offsets.get(step);
    if (offset === undefined) {
      offset = this.#read(step * STEP) - step * STEP;
      this.#offsets.set(step, offset);
    }
    return offset;
  }

  wall(at: number): WallTime {
    const local = at + this.offset(at);
    const day = Math.floor(local / DAY);
    return { date: isoDate(day * DAY), minutes: Math.floor((local - day * DAY) / MINUTE) };
  }

  date(at: number): string {
    return this.wall(at).date;
  }

  /** The instants of a local time: one, two in a repeated hour, none in a skipped one. */
  instants({ date, minutes }: WallTime): number[] {
    const local = Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE;
    return [...new Set([local - this.offset(local - DAY), local - this.offset(local + DAY)])]
      .filter((at) => at + this.offset(at) === local)
      .sort((a, b) => a - b);
  }

  /** The first instant of a local time; the end of the skipped hour if it has none. */
  instant(wall: WallTime): number {
    const [first] = this.instants(wall);
    if (first !== undefined) {
      return first;
    }
    const local = Date.parse(`${wall.date}T00:00:00Z`) + wall.minutes * MINUTE;
    return local - this.offset(local - DAY);
  }

  /** A day as a half-open interval: 23 or 25 hours when the clock changes. */
  day(date: string): [number, number] {
    return [
      this.instant({ date, minutes: 0 }),
      this.instant({ date: plusDays(date, 1), minutes: 0 }),
    ];
  }

  /** The local time as if it were UTC. */
  #read(at: number): number {
    const parts: Record<string, number> = {};
    for (const { type, value } of this.#format.formatToParts(at)) {
      parts[type] = Number(value);
    }
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute);
  }
}

const isoDate = (at: number): string => new Date(at).toISOString().slice(0, 10);

export const plusDays = (date: string, days: number): string =>
  isoDate(Date.parse(`${date}T00:00:00Z`) + days * DAY);

/** The Monday of the date's week. */
export function monday(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return plusDays(date, -((weekday + 6) % 7));
}

export const datesFrom = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => plusDays(first, at));

/** The number of days from a date to another. */
export const datesBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
