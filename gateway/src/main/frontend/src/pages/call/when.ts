/** Times on the company's wall, in as few words as they can be told. */
import { language } from "$lib/i18n.svelte";
import type { Zone } from "$lib/zone";

const HOUR = 3_600_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** "10:00" to everybody; who reads English here has the day before the month. */
function format(zone: Zone, name: string, options: Intl.DateTimeFormatOptions) {
  const locale = language.current === "en" ? "en-GB" : language.current;
  const key = `${locale} ${zone.id} ${name}`;
  let known = formats.get(key);
  if (known === undefined) {
    known = new Intl.DateTimeFormat(locale, { ...options, hourCycle: "h23", timeZone: zone.id });
    formats.set(key, known);
  }
  return known;
}

/** "10:00", and in an hour that the clock shows twice which of the two: "02:30 (UTC+2)". */
export function clock(zone: Zone, at: number | string): string {
  const instant = new Date(at).getTime();
  const time = format(zone, "clock", { hour: "2-digit", minute: "2-digit" }).format(instant);
  const isTwice = zone.instants(zone.wall(instant)).length > 1;
  return isTwice ? `${time} (${fromUtc(zone, instant)})` : time;
}

/** "Tue, 1 Dec"; with the year when that is not now's. */
export function day(zone: Zone, at: number | string): string {
  const instant = new Date(at).getTime();
  const isThisYear = zone.date(instant).slice(0, 4) === zone.date(Date.now()).slice(0, 4);
  const year = isThisYear ? undefined : "numeric";
  return format(zone, `day ${year}`, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year,
  }).format(instant);
}

export const moment = (zone: Zone, at: number | string): string =>
  `${day(zone, at)}, ${clock(zone, at)}`;

/** From when until when; the second day only where it is another. */
export function span(zone: Zone, start: number | string, minutes: number): string {
  const begin = new Date(start).getTime();
  const end = begin + minutes * 60_000;
  const isOneDay = zone.date(begin) === zone.date(end - 1);
  return `${moment(zone, begin)} – ${isOneDay ? clock(zone, end) : moment(zone, end)}`;
}

/** "UTC+2", "UTC+5:30". */
export function fromUtc(zone: Zone, at: number): string {
  const offset = zone.offset(at);
  const hours = Math.floor(Math.abs(offset) / HOUR);
  const minutes = (Math.abs(offset) % HOUR) / 60_000;
  const rest = minutes === 0 ? "" : `:${String(minutes).padStart(2, "0")}`;
  return `UTC${offset < 0 ? "−" : "+"}${hours}${rest}`;
}
