/** Renders the calendar for tests, with a size that jsdom itself does not have. */
import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { tick } from "svelte";
import { vi } from "vitest";
import type { Card } from "$lib/types";
import { datesFrom, Zone } from "$lib/zone";
import { TO_ASSIGN, type Row } from "../board/card";
import Calendar from "../calendar/Calendar.svelte";
import { Drag } from "../calendar/drag.svelte";
import { technician } from "./board";

export const WIDTH = 1188;
const HEIGHT = 600;
/** The font size in jsdom. */
export const REM = 16;

const luca = technician();
const elin = technician({
  id: "elin",
  name: "Elin Keller",
  state: "UNVERIFIED",
  verified: false,
  missing: ["picture"],
});

/** To be called before each test. */
export function setCalendarSize(): void {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(WIDTH);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(HEIGHT);
}

export const rowsOf = (...cards: Card[]): Row[] => [
  { id: TO_ASSIGN, technician: null, cards: cards.filter((each) => !each.technicianId) },
  { id: "luca", technician: luca, cards: cards.filter((each) => each.technicianId === "luca") },
  { id: "elin", technician: elin, cards: cards.filter((each) => each.technicianId === "elin") },
];

/** Renders the week of Tuesday 24 November 2026, 10:12 in Zurich, before cards can be moved. */
export function renderCalendar(rows: Row[], days = datesFrom("2026-11-23", 7), more = {}) {
  const drag = new Drag();
  const handlers = { onopen: vi.fn(), onmove: vi.fn(), onscrolldays: vi.fn() };
  const props = {
    zone: new Zone("Europe/Zurich"),
    days,
    rows,
    now: Date.parse("2026-11-24T09:12:00Z"),
    selected: null as string | null,
    pending: new Set<string>(),
    drag,
    ...handlers,
    ...more,
  };
  const { rerender } = render(Calendar, props);
  return { drag, ...handlers, rerender, user: userEvent.setup() };
}

/** Waits until the code that moves cards is loaded. */
export async function untilMovable(): Promise<void> {
  await vi.dynamicImportSettled();
  await tick();
}

export async function openCalendar(...options: Parameters<typeof renderCalendar>) {
  const calendar = renderCalendar(...options);
  await untilMovable();
  return calendar;
}

export const bar = (name: RegExp) => screen.getByRole("button", { name });
export const cell = (name: RegExp) => screen.getByRole("gridcell", { name });
