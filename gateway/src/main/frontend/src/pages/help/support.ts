/** Whom to ask, as `GET /support` tells it. */
import { language, t } from "$lib/i18n.svelte";
import { Zone } from "$lib/zone";
import { listed } from "../people/person";

export const DAYS = [
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
  "SUNDAY",
] as const;

export type Day = (typeof DAYS)[number];

export interface Hours {
  days: readonly Day[];
  /** On the wall of the zone: "08:00". */
  from: string;
  to: string;
  zone: string;
}

export interface Contact {
  /** ISO 3166: "CH". */
  country: string;
  phone: string;
  email: string;
  hours: Hours;
}

/** Those of the country; all when it has none, or nobody knows which it is. */
export function contactsFor(contacts: readonly Contact[], country: string | null): Contact[] {
  const own = contacts.filter((each) => each.country === country);
  return own.length > 0 ? own : [...contacts];
}

export function isOpen({ days, from, to, zone }: Hours, at: number): boolean {
  const { date, minutes } = new Zone(zone).wall(at);
  return days.some((day) => day === dayOf(date)) && minutes >= since(from) && minutes < since(to);
}

/** "Monday to Friday, 08:00 to 17:00" */
export function inWords({ days, from, to }: Hours): string {
  return t("help.hours", { days: daysInWords(days), from, to });
}

function daysInWords(days: readonly Day[]): string {
  const at = DAYS.flatMap((day, at) => (days.includes(day) ? [at] : []));
  const [first = 0, last = 0] = [at[0], at.at(-1)];
  return at.length > 2 && last - first === at.length - 1
    ? t("help.days", { first: name(first), last: name(last) })
    : listed(at.map(name));
}

/** A Monday, from which all days are counted. */
const MONDAY = Date.UTC(2024, 0, 1);

const name = (at: number): string =>
  new Intl.DateTimeFormat(language.current, { weekday: "long", timeZone: "UTC" }).format(
    MONDAY + at * 86_400_000,
  );

const dayOf = (date: string): Day =>
  DAYS[(new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7] ?? "MONDAY";

function since(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
