/** Days and times in the company's zone, in as few words as possible. */
import { calendarLocale, language, t } from "$lib/i18n.svelte";
import { plusDays, type Zone } from "$lib/zone";
import { clock } from "../calendar/clock";

const instant = (at: number | string): number => new Date(at).getTime();

/** "Tue, 1 Dec"; with the year unless it is the current one. */
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

/** Day, start and end; the end's day only if it is another one. */
export const span = (zone: Zone, start: number | string, minutes: number): string =>
  `${day(zone, start)}, ${hours(zone, start, minutes)}`;

/** A time span without its first day. */
export function hours(zone: Zone, start: number | string, minutes: number): string {
  const begin = instant(start);
  const end = begin + minutes * 60_000;
  const midnight = zone.day(plusDays(zone.date(begin), 1))[0];
  return `${time(zone, begin)} – ${end <= midnight ? time(zone, end) : moment(zone, end)}`;
}

/** The time alone for today, else with the day. */
export const lately = (zone: Zone, at: number | string): string =>
  zone.date(instant(at)) === zone.date(Date.now()) ? time(zone, at) : moment(zone, at);

/** The time with seconds. */
export const second = (zone: Zone, at: string): string =>
  `${time(zone, at)}:${at.slice(17, 19).padEnd(2, "0")}`;

/** The value of a time input: "09:05". */
export const toInput = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((each) => String(each).padStart(2, "0")).join(":");

export function fromInput(text: string): number | null {
  const found = /^(\d{2}):(\d{2})/.exec(text);
  return found === null ? null : Number(found[1]) * 60 + Number(found[2]);
}

export const minutes = (count: number): string => t("call.minutes", { count });

const UNITS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** "2 hours ago" */
export function ago(at: number | string): string {
  const passed = Date.now() - instant(at);
  const [unit, length] = UNITS.find(([, each]) => passed >= each) ?? (["minute", 60_000] as const);
  return new Intl.RelativeTimeFormat(language.current).format(-Math.floor(passed / length), unit);
}
