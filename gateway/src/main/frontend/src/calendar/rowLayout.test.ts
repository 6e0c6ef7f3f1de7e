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

const lanesOf = (minWidth: number, ...cards: ReturnType<typeof at>[]) =>
  Object.fromEntries(
    layOut(cards, week, minWidth)
      .days.flat()
      .map(({ card, lane }) => [card.id, lane]),
  );

describe("a row's layout", () => {
  it("puts overlapping cards into lanes, each into the first free one", () => {
    const cards = [at("a", "09:00", 120), at("b", "10:00"), at("c", "11:00"), at("d", "10:30", 90)];
    expect(lanesOf(0, ...cards)).toEqual({ a: 0, b: 1, d: 2, c: 0 });
    expect(layOut(cards, week, 0).lanes).toBe(3);
  });

  it("needs one lane for calls that follow each other", () => {
    expect(lanesOf(0, at("b", "10:00"), at("a", "09:00"))).toEqual({ a: 0, b: 0 });
    expect(layOut([], week, 0).lanes).toBe(1);
  });

  it("draws short calls wide enough, with the share that is time", () => {
    const [piece] = layOut([at("a", "09:00")], week, 1 / 6).days[1] ?? [];
    expect(piece).toMatchObject({ left: 2 / 12, width: 1 / 6 });
    expect(piece?.timeShare).toBeCloseTo(1 / 2);
    expect(lanesOf(1 / 6, at("a", "09:00"), at("b", "10:00"))).toEqual({ a: 0, b: 1 });
  });

  it("draws no card into the next day", () => {
    const [piece] = layOut([at("a", "18:30", 30)], week, 1 / 6).days[1] ?? [];
    expect((piece?.left ?? 0) + (piece?.width ?? 0)).toBeCloseTo(1);
  });

  it("draws a call over midnight on both days", () => {
    const nights = new Timeline(zurich, ["2026-11-23", "2026-11-24"], 0, 24);
    const card = call({ start: "2026-11-23T22:00:00Z", durationMinutes: 180 });
    const { days } = layOut([card], nights, 0);
    const hours = days.map(([piece]) => [piece?.left ?? 0, piece?.width ?? 0].map((x) => x * 24));
    expect(hours.flat().map(Math.round)).toEqual([23, 1, 0, 2]);
  });

  it("leaves out cards of other days and without a date", () => {
    const cards = [call({ start: "2026-11-25T09:00:00Z" }), call({ start: undefined })];
    expect(layOut(cards, week, 0).days).toEqual([[], []]);
  });

  it("is computed again only for a row with other cards", () => {
    const layouts = new RowLayouts(week, 0);
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

  it("are drawn if visible, and three more on both sides", () => {
    expect(visibleRange(tops, 0, 100)).toEqual([0, 4]);
    expect(visibleRange(tops, 400, 50)).toEqual([2, 9]);
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
