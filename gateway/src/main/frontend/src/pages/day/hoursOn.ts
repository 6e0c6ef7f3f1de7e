/** From when until when, as seen from one day: a call past midnight says the other day, too. */
import type { Zone } from "$lib/zone";
import { timeOf, type Card } from "../board/card";
import { clock, dayInMonth } from "../calendar/clock";

export function hoursOn(date: string, card: Card, zone: Zone): string {
  const time = timeOf(card);
  if (time === null) {
    return "";
  }
  const [from, to] = zone.day(date);
  const [begin, end] = time;
  const named = (at: number, isOther: boolean) =>
    isOther ? `${dayInMonth(zone.date(at))}, ${clock(zone, at)}` : clock(zone, at);
  return `${named(begin, begin < from)} – ${named(end, end > to)}`;
}
