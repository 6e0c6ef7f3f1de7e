/** Texts of a card: state, badges, time, place and price. */
import { townLine } from "../board/address";
import { timeOf } from "../board/card";
import { language, t } from "$lib/i18n.svelte";
import { isolated } from "$lib/text";
import type { Card } from "$lib/types";
import type { Zone } from "$lib/zone";
import { clock, dayInMonth, period } from "./clock";
import type { Part } from "./parts";

/** Reason codes shown as words: something is open, or work has begun. */
const SHOWN_REASONS: ReadonlySet<string> = new Set([
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

/** The first line of a bar: what a dispatcher looks for. */
export const headline = (card: Card, part: PartTime, zone: Zone): string =>
  `${partTime(part, zone)} ${isolated(card.client.name)} · ${isolated(card.address.city)}`;

/** The second line of a bar. */
export const detail = (card: Card): string =>
  [card.serviceType.name, ...(showsReason(card) ? [reason(card)] : [])].join(" · ");

const showsReason = (card: Card): boolean => SHOWN_REASONS.has(card.reasonCode);

type PartTime = Pick<Part, "begin" | "end" | "isContinued" | "continues">;

/** `10:00`; of a call over midnight `22:00→` on its first day and `→2:00`, its end, on its last. */
export function partTime({ begin, end, isContinued, continues }: PartTime, zone: Zone): string {
  if (isContinued) {
    return continues ? "→→" : `→${clock(zone, end)}`;
  }
  return continues ? `${clock(zone, begin)}→` : clock(zone, begin);
}

/** The accessible name of a card in the calendar: starts with the visible text. */
export function label(part: Part, zone: Zone, technician: string): string {
  const { card } = part;
  return [
    `${partTime(part, zone)} ${card.client.name}`,
    card.serviceType.name,
    card.address.city,
    when(card, zone),
    technician,
    reason(card),
    ...part.overlaps.map(({ number, client }) =>
      t("calendar.ghost.overlap", { number, client: client.name }),
    ),
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

export const place = ({ address }: Card): string => townLine(address);

const currencies = new Map<string, Intl.NumberFormat>();

/** In the reader's language as it is written in a country: "CHF 189.00" in Switzerland. */
function formatOf(currency: string, country: string): Intl.NumberFormat {
  const locale = `${language.current}-${country}`;
  const key = locale + currency;
  let format = currencies.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { style: "currency", currency });
    currencies.set(key, format);
  }
  return format;
}

export function price({ price, address }: Pick<Card, "price" | "address">): string | null {
  if (price === undefined) {
    return null;
  }
  const format = formatOf(price.currency, address.country);
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(price.amountMinor / 10 ** digits);
}
