/** Times and days of the company in the reader's language. */
import { calendarLocale, language, t } from "$lib/i18n.svelte";
import type { Zone } from "$lib/zone";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // creating an Intl format is slow
  const key = language.current + JSON.stringify(options);
  let known = formats.get(key);
  if (known === undefined) {
    known = new Intl.DateTimeFormat(calendarLocale(), { ...options, timeZone: "UTC" });
    formats.set(key, known);
  }
  return known;
}

/** `9:05`; in a repeated hour, with which of the two it is. */
export function clock(zone: Zone, at: number): string {
  const { date, minutes } = zone.wall(at);
  const time = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  const [first, second] = zone.instants({ date, minutes });
  if (second === undefined) {
    return time;
  }
  return at === first ? t("calendar.time.first", { time }) : t("calendar.time.second", { time });
}

export const period = (zone: Zone, begin: number, end: number): string =>
  `${clock(zone, begin)}–${clock(zone, end)}`;

/** Mon 23 */
export function shortDay(date: string): string {
  const at = new Date(`${date}T00:00Z`);
  return `${format({ weekday: "short" }).format(at).replace(/\.$/, "")} ${at.getUTCDate()}`;
}

/** Monday, 23 November */
export const longDay = (date: string): string =>
  format({ weekday: "long", day: "numeric", month: "long" }).format(new Date(`${date}T00:00Z`));

/** Mon, 23 Nov */
export const dayInMonth = (date: string): string =>
  format({ weekday: "short", day: "numeric", month: "short" }).format(new Date(`${date}T00:00Z`));

export const isWeekend = (date: string): boolean =>
  [0, 6].includes(new Date(`${date}T00:00Z`).getUTCDay());

const HOUR = 3_600_000;

/** A time span in hours: "7½" as "7.5" in the reader's language. */
export const hoursText = (milliseconds: number): string =>
  new Intl.NumberFormat(calendarLocale(), { maximumFractionDigits: 1 }).format(milliseconds / HOUR);
