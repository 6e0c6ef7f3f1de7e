/** Days and times on the company's wall, in as few words as they can be told. */
import { calendarLocale, t } from "$lib/i18n.svelte";
import { plusDays, type Zone } from "$lib/zone";
import { clock } from "../calendar/clock";

const instant = (at: number | string): number => new Date(at).getTime();

/** "Tue, 1 Dec"; with the year when that is not this one. */
export function day(zone: Zone, at: number | string): string {
  const date = zone.date(instant(at));
  const isThisYear = date.slice(0, 4) === zone.date(Date.now()).slice(0, 4);
  return new Intl.DateTimeFormat(calendarLocale(), {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: isThisYear ? undefined : "numeric",
    timeZone: "UTC",
  }).format(new Date(`${date}T00:00Z`));
}

export const time = (zone: Zone, at: number | string): string => clock(zone, instant(at));

export const moment = (zone: Zone, at: number | string): string =>
  `${day(zone, at)}, ${time(zone, at)}`;

/** From when until when; the second day only where it is another. */
export const span = (zone: Zone, start: number | string, minutes: number): string =>
  `${day(zone, start)}, ${hours(zone, start, minutes)}`;

/** The same without the first day. */
export function hours(zone: Zone, start: number | string, minutes: number): string {
  const begin = instant(start);
  const end = begin + minutes * 60_000;
  const midnight = zone.day(plusDays(zone.date(begin), 1))[0];
  return `${time(zone, begin)} – ${end <= midnight ? time(zone, end) : moment(zone, end)}`;
}

/** What happened today says its time alone. */
export const lately = (zone: Zone, at: number | string): string =>
  zone.date(instant(at)) === zone.date(Date.now()) ? time(zone, at) : moment(zone, at);

/** With seconds, where it is about a few of them. */
export const second = (zone: Zone, at: string): string =>
  `${time(zone, at)}:${at.slice(17, 19).padEnd(2, "0")}`;

/** As a clock on the wall is written and read by inputs: "09:05". */
export const toInput = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((each) => String(each).padStart(2, "0")).join(":");

export function fromInput(text: string): number | null {
  const found = /^(\d{2}):(\d{2})/.exec(text);
  return found === null ? null : Number(found[1]) * 60 + Number(found[2]);
}

export const minutes = (count: number): string => t("call.minutes", { count });
