/** The days as columns, shared by the header and the cells of all rows. */
import { isWeekend } from "./clock";
import type { Day } from "./timeline";

export interface Column {
  day: Day;
  date: string;
  isToday: boolean;
  isWeekend: boolean;
  /** Attachment for cells whose hour lines differ from those of the other days. */
  lines: ((element: HTMLElement) => void) | undefined;
}

/** Distances in pixels: from one hour line to the next, and to the first. */
export interface HourLines {
  step: number;
  shift: number;
}

export function columnsOf(
  days: readonly Day[],
  today: string,
  linesOf: (day: Day) => HourLines,
): Column[] {
  const usual = days[0] && linesOf(days[0]);
  return days.map((day) => {
    const { date } = day;
    const lines = linesOf(day);
    const isUsual = Math.abs(lines.step - (usual?.step ?? 0)) < 0.01;
    return {
      day,
      date,
      isToday: date === today,
      isWeekend: isWeekend(date),
      lines: isUsual ? undefined : (element) => setLines(element, lines),
    };
  });
}

export function setLines({ style }: HTMLElement, { step, shift }: HourLines): void {
  style.setProperty("--step", `${step}px`);
  style.setProperty("--shift", `${shift}px`);
}
