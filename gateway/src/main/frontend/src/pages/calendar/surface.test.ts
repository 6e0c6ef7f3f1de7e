import { describe, expect, it } from "vitest";
import { call, technician, unassigned } from "../../testing/board";
import { isSame, TO_ASSIGN, type Card, type Row } from "../board/card";
import { Zone } from "$lib/zone";
import { inTheWay, planAt, rectOf, timeAt, type Sheet } from "./surface";
import { Timeline } from "./timeline";

const luca = call();
const row = (id: string, ...cards: Card[]): Row => ({
  id,
  technician: technician({ id }),
  cards,
});

/** Days of 240 pixels (20 an hour), rows of 50; scrolled down by 30. */
const sheet: Sheet = {
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
/** Where the clock shows the hour on Tuesday. */
const x = (hour: number) => 200 + 240 + (hour - 7) * 20;
const LUCA = 155;
const SARA = 190;
const FIRST = 125;
const plan = (card: Card, at: number, y: number, grab = 0) => planAt(sheet, card, at, y, grab);

describe("what is under the pointer", () => {
  it("is a row and a quarter of an hour", () => {
    expect(plan(luca, x(12) + 3, LUCA)).toEqual({
      technicianId: "luca",
      start: "2026-11-24T11:15:00.000Z",
      durationMinutes: 90,
    });
    expect(plan(luca, x(12), SARA)?.technicianId).toBe("sara");
    expect(timeAt(sheet, x(9))).toBe(Date.parse("2026-11-24T08:00:00Z"));
  });

  it("is the sticky row where it covers others", () => {
    const card = unassigned();
    expect(plan(card, x(12), FIRST)).toMatchObject({
      technicianId: null,
      start: "2026-11-24T11:00:00.000Z",
    });
  });

  it("is nothing beside the calendar, over its headings and below its rows", () => {
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

  it("leaves the time to a call that loses its technician", () => {
    expect(plan(luca, x(17), FIRST)).toEqual({
      technicianId: null,
      start: luca.start,
      durationMinutes: 90,
    });
  });

  it("counts from where the card was taken", () => {
    expect(plan(luca, x(12), LUCA, 60 * 60_000)?.start).toBe("2026-11-24T10:00:00.000Z");
  });
});

describe("a plan", () => {
  const there = { technicianId: "sara", start: "2026-11-24T09:00:00Z", durationMinutes: 90 };

  it("has its place on the screen", () => {
    expect(rectOf(sheet, there, 40)).toMatchObject({ x: x(10), y: 170, width: 30, height: 40 });
    expect(rectOf(sheet, { ...there, technicianId: null }, 40)).toMatchObject({ y: 100 });
    expect(rectOf(sheet, { ...there, start: "2026-12-24T09:00:00Z" }, 40)).toBeNull();
    expect(rectOf(sheet, { ...there, technicianId: "nobody" }, 40)).toBeNull();
  });

  it("is no move when the card is there already", () => {
    expect(isSame(luca, { ...there, technicianId: "luca" })).toBe(true);
    expect(isSame(luca, there)).toBe(false);
    expect(isSame(unassigned(), { ...there, technicianId: null })).toBe(true);
  });

  it("knows who is in the way, half-open, and not what is done", () => {
    const other = call({ id: "other" });
    const at = (start: string) => ({ ...there, start });
    expect(inTheWay(row("sara", other), luca, at("2026-11-24T10:15:00Z"))).toBe(other);
    expect(inTheWay(row("sara", other), luca, at("2026-11-24T10:30:00Z"))).toBeNull();
    expect(inTheWay(row("sara", luca), luca, there)).toBeNull();
    expect(inTheWay(row("sara", { ...other, status: "COMPLETED" }), luca, there)).toBeNull();
    expect(inTheWay(row(TO_ASSIGN, other), luca, { ...there, technicianId: null })).toBeNull();
  });
});
