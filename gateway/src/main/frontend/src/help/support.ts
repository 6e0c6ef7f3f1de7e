/** Support contacts and their hours. */
import { language, t } from "$lib/i18n.svelte";
import { conjunction } from "$lib/text";
import type { SupportContact, SupportHours, Weekday } from "$lib/types";
import { Zone } from "$lib/zone";

const WEEKDAYS: readonly Weekday[] = [
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
  "SUNDAY",
];

/** The contacts of a country; all if it has none or is unknown. */
export function contactsFor(
  contacts: readonly SupportContact[],
  country: string | null,
): SupportContact[] {
  const ofCountry = contacts.filter((each) => each.country === country);
  return ofCountry.length > 0 ? ofCountry : [...contacts];
}

export function isOpen({ days, from, to, zone }: SupportHours, at: number): boolean {
  const { date, minutes } = new Zone(zone).wall(at);
  const isOpenDay = days.includes(weekdayOf(date));
  return isOpenDay && minutes >= minutesOf(from) && minutes < minutesOf(to);
}

/** "Monday to Friday, 08:00 to 17:00" */
export function hoursText({ days, from, to }: SupportHours): string {
  return t("help.hours", { days: daysText(days), from, to });
}

function daysText(days: readonly Weekday[]): string {
  const indexes = WEEKDAYS.flatMap((day, index) => (days.includes(day) ? [index] : []));
  const [first = 0, last = 0] = [indexes[0], indexes.at(-1)];
  const isConsecutive = last - first === indexes.length - 1;
  return indexes.length > 2 && isConsecutive
    ? t("help.days", { first: weekdayName(first), last: weekdayName(last) })
    : conjunction(indexes.map(weekdayName));
}

const A_MONDAY = Date.UTC(2024, 0, 1);

const weekdayName = (index: number): string =>
  new Intl.DateTimeFormat(language.current, { weekday: "long", timeZone: "UTC" }).format(
    A_MONDAY + index * 86_400_000,
  );

const weekdayOf = (date: string): Weekday =>
  WEEKDAYS[(new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7] ?? "MONDAY";

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
