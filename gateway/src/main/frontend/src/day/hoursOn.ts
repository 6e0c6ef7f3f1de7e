import type { Card } from "$lib/types";
import type { Zone } from "$lib/zone";
import { timeOf } from "../board/card";
import { clock, dayInMonth } from "../calendar/clock";

/** A card's start and end as seen from a date: an end on another day is shown with that day. */
export function hoursOn(date: string, card: Card, zone: Zone): string {
  const time = timeOf(card);
  if (time === null) {
    return "";
  }
  const [from, to] = zone.day(date);
  const [begin, end] = time;
  const text = (at: number, isOtherDay: boolean) =>
    isOtherDay ? `${dayInMonth(zone.date(at))}, ${clock(zone, at)}` : clock(zone, at);
  return `${text(begin, begin < from)} – ${text(end, end > to)}`;
}
