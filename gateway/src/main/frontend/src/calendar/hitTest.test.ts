import { describe, expect, it } from "vitest";
import type { Card } from "$lib/types";
import { Zone } from "$lib/zone";
import { TO_ASSIGN, type Row } from "../board/card";
import { call, technician, unassigned } from "../testing/board";
import { planAt, rectOf, timeAt, type Geometry } from "./hitTest";
import { Timeline } from "./timeline";

const luca = call();
const row = (id: string, ...cards: Card[]): Row => ({
  id,
  technician: technician({ id }),
  cards,
});

/** Days of 240 pixels (20 an hour), rows of 50; scrolled down by 30. */
const geometry: Geometry = {
  timeline: new Timeline(new Zone("Europe/Zurich"), ["2026-11-23", "2026-11-24"], 7, 19),
  rows: [{ id: TO_ASSIGN, technician: null, cards: [] }, row("luca", luca), row("sara")],
  tops: [0, 50, 100, 150],
  dayWidth: 240,
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
const plan = (card: Card, at: number, y: number, grab = 0) => planAt(geometry, card, at, y, grab);

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
    expect(rectOf(geometry, there, 40)).toMatchObject({ x: x(10), y: 170, width: 30, height: 40 });
    expect(rectOf(geometry, { ...there, technicianId: null }, 40)).toMatchObject({ y: 100 });
    expect(rectOf(geometry, { ...there, start: "2026-12-24T09:00:00Z" }, 40)).toBeNull();
    expect(rectOf(geometry, { ...there, technicianId: "nobody" }, 40)).toBeNull();
  });
});
