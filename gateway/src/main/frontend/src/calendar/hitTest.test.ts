import { describe, expect, it } from "vitest";
import type { Card } from "$lib/types";
import { Zone } from "$lib/zone";
import { TO_ASSIGN, type Row } from "../board/card";
import { call, technician, unassigned } from "../testing/board";
import { DayArrangement } from "./dayArrangement";
import { planAt, rectOf, timeAt, type Geometry } from "./hitTest";
import { RowLayouts } from "./rowLayout";
import { Timeline } from "./timeline";
import { WeekCells } from "./week/cells";
import { WeekArrangement } from "./week/weekArrangement";

const luca = call();
const row = (id: string, ...cards: Card[]): Row => ({
  id,
  technician: technician({ id }),
  cards,
});

const zurich = new Zone("Europe/Zurich");
const REM = 16;
const dates = ["2026-11-23", "2026-11-24"];
const NOW = Date.parse("2026-11-23T09:12:00Z");

/** Days of 240 pixels (20 an hour), rows of 50; scrolled down by 30. */
const geometry: Geometry = {
  arrangement: new DayArrangement(
    new RowLayouts(new Timeline(zurich, dates, 7, 19)),
    [0, 240, 480],
    REM,
  ),
  rows: [{ id: TO_ASSIGN, technician: null, cards: [] }, row("luca", luca), row("sara")],
  tops: [0, 50, 100, 150],
  left: 200,
  top: 100,
  clear: { left: 200, top: 150, right: 700, bottom: 600 },
  scrolled: { left: 0, top: 30 },
  isFirstSticky: true,
};
/** The position of an hour of the clock on Tuesday. */
const x = (hour: number) => 200 + 240 + (hour - 7) * 20;
const LUCA = 155;
const SARA = 190;
const FIRST = 125;
const plan = (card: Card, at: number, y: number, grab = 0, where = geometry) =>
  planAt(where, card, { x: at, y }, grab, NOW);

describe("the plan under the pointer", () => {
  it("is a row and a quarter of an hour", () => {
    expect(plan(luca, x(12) + 3, LUCA)).toEqual({
      technicianId: "luca",
      start: "2026-11-24T11:15:00.000Z",
      durationMinutes: 90,
    });
    expect(plan(luca, x(12), SARA)?.technicianId).toBe("sara");
    expect(timeAt(geometry, x(9))).toBe(Date.parse("2026-11-24T08:00:00Z"));
  });

  it("is in the sticky row where that covers others", () => {
    const card = unassigned();
    expect(plan(card, x(12), FIRST)).toMatchObject({
      technicianId: null,
      start: "2026-11-24T11:00:00.000Z",
    });
  });

  it("is none beside the calendar, above its header and below its rows", () => {
    expect(plan(luca, 150, LUCA)).toBeNull();
    expect(plan(luca, x(12), 90)).toBeNull();
    expect(plan(luca, x(12), 500)).toBeNull();
    expect(plan(luca, x(12), 700)).toBeNull();
  });

  it("keeps the time of a card that only changes the row", () => {
    expect(plan(luca, x(10) + 9, SARA)?.start).toBe("2026-11-24T09:00:00Z");
    expect(plan(luca, x(10) + 20, SARA)?.start).toBe("2026-11-24T10:00:00.000Z");
    expect(plan(luca, x(10) + 9, LUCA)?.start).toBe("2026-11-24T09:30:00.000Z");
  });

  it("keeps the time of a call that is unassigned", () => {
    expect(plan(luca, x(17), FIRST)).toEqual({
      technicianId: null,
      start: luca.start,
      durationMinutes: 90,
    });
  });

  it("depends on where the card is held", () => {
    expect(plan(luca, x(12), LUCA, 60 * 60_000)?.start).toBe("2026-11-24T10:00:00.000Z");
  });
});

describe("a plan", () => {
  const there = { technicianId: "sara", start: "2026-11-24T09:00:00Z", durationMinutes: 90 };

  it("has a position on the screen", () => {
    expect(rectOf(geometry, there)).toMatchObject({ x: x(10), y: 170, width: 30 });
    expect(rectOf(geometry, { ...there, technicianId: null })).toMatchObject({ y: 100 });
    expect(rectOf(geometry, { ...there, start: "2026-12-24T09:00:00Z" })).toBeNull();
    expect(rectOf(geometry, { ...there, technicianId: "nobody" })).toBeNull();
  });
});

describe("a drop on a cell of the week", () => {
  const timeline = new Timeline(zurich, dates, 0, 24);
  const week: Geometry = {
    ...geometry,
    arrangement: new WeekArrangement(timeline, new WeekCells(timeline.days), [0, 240, 480], REM),
  };
  const MONDAY = 300;
  const TUESDAY = 500;

  it("keeps the time of the day, wherever in the cell it is", () => {
    expect(plan(luca, MONDAY, SARA, 0, week)).toEqual({
      technicianId: "sara",
      start: "2026-11-23T09:00:00.000Z",
      durationMinutes: 90,
    });
    expect(plan(luca, MONDAY + 90, SARA, 0, week)?.start).toBe("2026-11-23T09:00:00.000Z");
    expect(plan(luca, TUESDAY, LUCA, 0, week)?.start).toBe(luca.start);
  });

  it("keeps the time of a call that is unassigned", () => {
    expect(plan(luca, MONDAY, FIRST, 0, week)?.start).toBe(luca.start);
  });

  it("moves a call over midnight by as many days as the part that is held", () => {
    const night = call({ start: "2026-11-22T22:00:00Z", durationMinutes: 120 });
    const grab = timeAt(week, MONDAY) - Date.parse("2026-11-22T22:00:00Z");
    expect(plan(night, TUESDAY, SARA, grab, week)?.start).toBe("2026-11-23T22:00:00.000Z");
  });

  it("gives a call without a date the first free time, and none that has passed", () => {
    const undated = unassigned({ start: undefined });
    expect(plan(undated, TUESDAY, SARA, 0, week)?.start).toBe("2026-11-24T07:00:00.000Z");
    expect(plan(undated, MONDAY, SARA, 0, week)?.start).toBe("2026-11-23T09:15:00.000Z");
    const long = { ...undated, durationMinutes: 180 };
    expect(plan(long, TUESDAY, LUCA, 0, week)?.start).toBe("2026-11-24T10:30:00.000Z");
  });

  it("is shown by the whole cell", () => {
    const there = { technicianId: "sara", start: "2026-11-24T09:00:00Z", durationMinutes: 90 };
    expect(rectOf(week, there)).toMatchObject({ x: 440, y: 170, width: 240, height: 50 });
  });
});
