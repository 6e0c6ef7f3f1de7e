/** The shown days from their first to their last visible hour. Positions are linear in time. */
import { plusDays, type Zone } from "$lib/zone";

export const HOUR = 3_600_000;
export const QUARTER = HOUR / 4;

export interface Day {
  date: string;
  /** The whole day as a half-open interval: 23 or 25 hours when the clock changes. */
  begin: number;
  end: number;
  /** The visible part. */
  open: number;
  close: number;
}

export interface Tick {
  /** Share of the visible part of the day. */
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

  /** The index of an instant's day; -1 if that day is not shown. */
  dayOf(at: number): number {
    return this.days.findIndex((day) => day.begin <= at && at < day.end);
  }

  /** The day's index plus the share of its visible hours; null if the day is not shown. */
  x(at: number): number | null {
    const index = this.dayOf(at);
    const day = this.days[index];
    return day === undefined ? null : index + shareOf(day, at);
  }

  /** The same as `x`, but null outside the visible hours. */
  visibleX(at: number): number | null {
    const day = this.days[this.dayOf(at)];
    return day !== undefined && day.open <= at && at < day.close ? this.x(at) : null;
  }

  /** The instant at a position; extrapolated before the first and after the last day. */
  at(x: number): number {
    const index = Math.min(Math.max(Math.floor(x), 0), this.days.length - 1);
    const day = this.days[index];
    return day === undefined ? 0 : day.open + (x - index) * (day.close - day.open);
  }

  /**
   * The start of a card dropped at a position: a quarter of an hour within the day's hours.
   *
   * @param grab milliseconds from the card's start to where it is held
   */
  startAt(x: number, grab: number): number {
    const index = Math.min(Math.max(Math.floor(x), 0), this.days.length - 1);
    const day = this.days[index];
    return day === undefined
      ? 0
      : Math.min(Math.max(snap(this.at(x) - grab), day.open), day.close - QUARTER);
  }

  /** The hours of the clock: a repeated one twice, a skipped one never. */
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

/** Rounds to a quarter of an hour, also of local time: zone offsets are multiples of a quarter. */
export const snap = (at: number): number => Math.round(at / QUARTER) * QUARTER;
