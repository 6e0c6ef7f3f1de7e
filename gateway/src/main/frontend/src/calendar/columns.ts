/** The days as columns, shared by the header and the cells of all rows. */
import { isWeekend } from "./clock";
import type { Day } from "./timeline";

export interface Column {
  day: Day;
  date: string;
  isToday: boolean;
  isWeekend: boolean;
}

export const columnsOf = (days: readonly Day[], today: string): Column[] =>
  days.map((day) => ({
    day,
    date: day.date,
    isToday: day.date === today,
    isWeekend: isWeekend(day.date),
  }));
