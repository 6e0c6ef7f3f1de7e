/** The days shown, each from its first to its last visible hour; x grows with the time that passes. */
import { plusDays, type Zone } from "$lib/zone";

export const HOUR = 3_600_000;
export const QUARTER = HOUR / 4;

export interface Day {
  date: string;
  /** The whole day, half-open: 23 or 25 hours where the clock is changed. */
  begin: number;
  end: number;
  /** What is visible of it. */
  open: number;
  close: number;
}

export interface Tick {
  /** Of the visible part of the day. */
  share: number;
  hour: number;
}

export class Timeline {
  readonly zone: Zone;
  readonly days: readonly Day[];

  constructor(zone: Zone, dates: readonly string[], firstHour: number, lastHour: number) {
    this.zone = zone;
    this.days = dates.map((date) => {
      const [begin, end] = zone.day(date);
      const open = zone.instant({ date, minutes: firstHour * 60 });
      const close = zone.instant({ date, minutes: lastHour * 60 });
      return { date, begin, end, open, close };
    });
  }

  /** Index of the day an instant is in; -1 when it is not among them. */
  dayOf(at: number): number {
    return this.days.findIndex((day) => day.begin <= at && at < day.end);
  }

  /** Whole part: the day; the rest: the share of its visible hours. Null when the day isn't shown. */
  x(at: number): number | null {
    const index = this.dayOf(at);
    const day = this.days[index];
    return day === undefined ? null : index + shareOf(day, at);
  }

  /** The same of what is visible; null while it is too early or too late. */
  visibleX(at: number): number | null {
    const day = this.days[this.dayOf(at)];
    return day !== undefined && day.open <= at && at < day.close ? this.x(at) : null;
  }

  /** The instant at a place, before the first and after the last too. */
  at(x: number): number {
    const index = Math.min(Math.max(Math.floor(x), 0), this.days.length - 1);
    const day = this.days[index];
    return day === undefined ? 0 : day.open + (x - index) * (day.close - day.open);
  }

  /** The beginning a card gets when it is let go there: a quarter of an hour within a day's hours. */
  startAt(x: number, grab: number): number {
    const index = Math.min(Math.max(Math.floor(x), 0), this.days.length - 1);
    const day = this.days[index];
    return day === undefined
      ? 0
      : Math.min(Math.max(snap(this.at(x) - grab), day.open), day.close - QUARTER);
  }

  /** The hours the clock shows; in a repeated one twice, one left out never. */
  ticks(index: number, every: number): Tick[] {
    const day = this.days[index];
    const ticks: Tick[] = [];
    for (let at = day?.open ?? 0; day !== undefined && at < day.close; at += HOUR) {
      const { minutes } = this.zone.wall(at);
      if (minutes % (every * 60) === 0) {
        ticks.push({ share: shareOf(day, at), hour: minutes / 60 });
      }
    }
    return ticks;
  }

  /** The same time of the clock on another day. */
  plusDays(at: number, days: number): number {
    const { date, minutes } = this.zone.wall(at);
    return this.zone.instant({ date: plusDays(date, days), minutes });
  }
}

export function shareOf(day: Day, at: number): number {
  return Math.min(Math.max((at - day.open) / (day.close - day.open), 0), 1);
}

/** Offsets of zones are multiples of a quarter of an hour, so this is one of the wall's clock too. */
export const snap = (at: number): number => Math.round(at / QUARTER) * QUARTER;
