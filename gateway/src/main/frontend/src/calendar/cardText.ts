/** Texts of a card: state, badges, time, place and price. */
import { timeOf } from "../board/card";
import { language, t } from "$lib/i18n.svelte";
import type { Card } from "$lib/types";
import type { Zone } from "$lib/zone";
import { clock, dayInMonth, period } from "./clock";

/** Reason codes shown instead of the time: something is open, or work has begun. */
const SHOWN_INSTEAD_OF_TIME: ReadonlySet<string> = new Set([
  "define-date-time",
  "assign-technician",
  "no-longer-verified",
  "client-not-called",
  "at-work",
]);

type Badged = Pick<Card, "badges" | "channel">;

export const reason = (card: Card): string => t(`calendar.reason.${card.reasonCode}`);

/** The card's badges, and one for Amazon's calls, for which fewer commands are possible. */
export const badges = (card: Badged): readonly string[] =>
  card.channel === "AMAZON" ? [...card.badges, "amazon"] : card.badges;

export const badge = (code: string): string => t(`calendar.badge.${code}`);

/** The second line of a bar. */
export function detail(card: Card, zone: Zone): string {
  const time = timeOf(card);
  const state = showsReason(card) || time === null ? reason(card) : clock(zone, time[0]);
  return `${card.client.name} · ${state}`;
}

const showsReason = (card: Card): boolean => SHOWN_INSTEAD_OF_TIME.has(card.reasonCode);

/** The accessible name of a bar: starts with the visible text, then adds the rest. */
export function label(card: Card, zone: Zone, technician: string): string {
  return [
    card.serviceType.name,
    detail(card, zone),
    when(card, zone),
    technician,
    ...(showsReason(card) ? [] : [reason(card)]),
    ...badges(card).map(badge),
    card.number,
  ].join(", ");
}

/** Wed, 25 Nov, 10:00–11:30 */
export function when(card: Card, zone: Zone): string {
  const time = timeOf(card);
  return time === null
    ? t("calendar.no-date")
    : `${dayInMonth(zone.date(time[0]))}, ${period(zone, ...time)}`;
}

/** Wed, 25 Nov, 10:00 */
export function start(card: Card, zone: Zone): string {
  const time = timeOf(card);
  return time === null
    ? t("calendar.no-date")
    : `${dayInMonth(zone.date(time[0]))}, ${clock(zone, time[0])}`;
}

export const place = ({ address }: Card): string => `${address.postalCode} ${address.city}`;

const currencies = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string): Intl.NumberFormat {
  const key = language.current + currency;
  let format = currencies.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(language.current, { style: "currency", currency });
    currencies.set(key, format);
  }
  return format;
}

export function price({ price }: Pick<Card, "price">): string | null {
  if (price === undefined) {
    return null;
  }
  const format = formatOf(price.currency);
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(price.amountMinor / 10 ** digits);
}
