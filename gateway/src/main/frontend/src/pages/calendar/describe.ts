/** What a card says of itself, in words. */
import { timeOf, type Card, type ReasonCode } from "../board/card";
import { language, t } from "$lib/i18n.svelte";
import type { Zone } from "$lib/zone";
import { clock, dayInMonth, period } from "./clock";

/** Said instead of the time: something is open, or it is not just a plan any more. */
const TELLING: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  "define-date-time",
  "assign-technician",
  "no-longer-verified",
  "client-not-called",
  "at-work",
]);

export const reason = (card: Card): string => t(`calendar.reason.${card.reasonCode}`);

/** The badges, and where the card comes from if that changes what can be done. */
export const badges = (card: Card): readonly string[] =>
  card.channel === "AMAZON" ? [...card.badges, "amazon"] : card.badges;

export const badge = (code: string): string => t(`calendar.badge.${code}`);

/** Second line of a bar. */
export function detail(card: Card, zone: Zone): string {
  const time = timeOf(card);
  const says = tells(card) || time === null ? reason(card) : clock(zone, time[0]);
  return `${card.client.name} · ${says}`;
}

const tells = (card: Card): boolean => TELLING.has(card.reasonCode);

/** Everything there is to know at a glance, for who doesn't see it; begins with what is to be seen. */
export function label(card: Card, zone: Zone, technician: string): string {
  return [
    card.serviceType.name,
    detail(card, zone),
    when(card, zone),
    technician,
    ...(tells(card) ? [] : [reason(card)]),
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

export function price({ price }: Card): string | null {
  if (price === undefined) {
    return null;
  }
  const format = formatOf(price.currency);
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(price.amountMinor / 10 ** digits);
}
