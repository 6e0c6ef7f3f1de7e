import { describe, expect, it } from "vitest";
import { Zone } from "$lib/zone";
import { call } from "../testing/board";
import { laneHeight, laneTop, rowHeight } from "./laneSizes";
import { layOut, RowLayouts } from "./rowLayout";
import { rowAt, topsOf, visibleRange } from "./rowPositions";
import { Timeline } from "./timeline";

const zurich = new Zone("Europe/Zurich");
const week = new Timeline(zurich, ["2026-11-23", "2026-11-24"], 7, 19);

/** On Tuesday, by the clock of Zurich in winter. */
const at = (id: string, time: string, durationMinutes = 60) =>
  call({ id, start: `2026-11-24T${time}+01:00`, durationMinutes });

const lanesOf = (...cards: ReturnType<typeof at>[]) =>
  Object.fromEntries(
    layOut(cards, week)
      .days.flat()
      .map(({ card, lane }) => [card.id, lane]),
  );

describe("a row's layout", () => {
  it("puts overlapping cards into lanes, each into the first free one", () => {
    const cards = [at("a", "09:00", 120), at("b", "10:00"), at("c", "11:00"), at("d", "10:30", 90)];
    expect(lanesOf(...cards)).toEqual({ a: 0, b: 1, d: 2, c: 0 });
    expect(layOut(cards, week).lanes).toBe(3);
  });

  it("needs one lane for calls that follow each other", () => {
    expect(lanesOf(at("b", "10:00"), at("a", "09:00"))).toEqual({ a: 0, b: 0 });
    expect(layOut([], week).lanes).toBe(1);
  });

  it("draws short calls as short as they are, and gives them no lane of their own", () => {
    const [piece] = layOut([at("a", "18:30", 15)], week).days[1] ?? [];
    expect(piece?.left).toBeCloseTo(11.5 / 12);
    expect(piece?.width).toBeCloseTo(0.25 / 12);
    expect(lanesOf(at("a", "09:00", 15), at("b", "09:15", 15))).toEqual({ a: 0, b: 0 });
  });

  it("knows with what a card overlaps", () => {
    const done = call({ ...at("c", "09:00", 60), status: "COMPLETED" });
    const [a, b] = [at("a", "09:00", 120), at("b", "10:00")];
    const overlaps = layOut([a, b, done, at("d", "12:00")], week)
      .days.flat()
      .map(({ card, overlaps }) => [card.id, ...overlaps.map(({ id }) => id)].join());
    expect(overlaps.sort()).toEqual(["a,b", "b,a", "c", "d"]);
  });

  it("draws a call over midnight on both days", () => {
    const nights = new Timeline(zurich, ["2026-11-23", "2026-11-24"], 0, 24);
    const card = call({ start: "2026-11-23T22:00:00Z", durationMinutes: 180 });
    const { days } = layOut([card], nights);
    const hours = days.map(([piece]) => [piece?.left ?? 0, piece?.width ?? 0].map((x) => x * 24));
    expect(hours.flat().map(Math.round)).toEqual([23, 1, 0, 2]);
  });

  it("leaves out cards of other days and without a date", () => {
    const cards = [call({ start: "2026-11-25T09:00:00Z" }), call({ start: undefined })];
    expect(layOut(cards, week).days).toEqual([[], []]);
  });

  it("is computed again only for a row with other cards", () => {
    const layouts = new RowLayouts(week);
    const cards = [at("a", "09:00")];
    expect(layouts.of(cards)).toBe(layouts.of(cards));
    expect(layouts.of([...cards])).not.toBe(layouts.of(cards));
  });
});

describe("rows", () => {
  const tops = topsOf([50, 90, 50, 50, 130, 50, 50, 50, 50, 50, 50]);

  it("are found by binary search", () => {
    expect([-5, 0, 49, 50, 139, 140, 239, 240, 10_000].map((y) => rowAt(tops, y))).toEqual([
      0, 0, 0, 1, 1, 2, 3, 4, 10,
    ]);
    expect(rowAt([0], 10)).toBe(0);
  });

  it("are found in a range of heights", () => {
    expect(visibleRange(tops, 0, 100)).toEqual([0, 1]);
    expect(visibleRange(tops, 400, 50)).toEqual([5, 6]);
    expect(visibleRange([0], 0, 500)).toEqual([0, -1]);
  });

  it("are as high as their lanes, which are large enough for a finger", () => {
    for (const rem of [15, 30]) {
      for (const lanes of [1, 2, 3, 12]) {
        expect(laneHeight(lanes, rem)).toBeGreaterThanOrEqual(24);
        const bottom = laneTop(lanes - 1, lanes, rem) + laneHeight(lanes, rem);
        expect(rowHeight(lanes, rem)).toBeGreaterThan(bottom);
      }
    }
  });
});
