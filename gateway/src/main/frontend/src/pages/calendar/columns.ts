/** The days as columns: what the rows' cells and the headings share. */
import { isWeekend } from "./clock";
import type { Day } from "./timeline";

export interface Column {
  day: Day;
  date: string;
  isToday: boolean;
  isWeekend: boolean;
  /** To attach to a cell whose hours are drawn otherwise than the other days'. */
  lines: ((element: HTMLElement) => void) | undefined;
}

/** Pixels from line to line, and to the first. */
export interface Lines {
  step: number;
  shift: number;
}

export function columnsOf(
  days: readonly Day[],
  today: string,
  linesOf: (day: Day) => Lines,
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
      lines: isUsual ? undefined : (element) => draw(element, lines),
    };
  });
}

export function draw({ style }: HTMLElement, { step, shift }: Lines): void {
  style.setProperty("--step", `${step}px`);
  style.setProperty("--shift", `${shift}px`);
}
