import { describe, expect, it } from "vitest";
import { Zone } from "$lib/zone";
import { call, unassigned } from "../testing/board";
import { clock } from "./clock";
import { QUARTER, snap, Timeline } from "./timeline";
import { VisibleHours } from "./visibleHours";

const zurich = new Zone("Europe/Zurich");
const SPRING = "2027-03-28";
const AUTUMN = "2026-10-25";
const at = (iso: string) => Date.parse(iso);
const hours = (timeline: Timeline, every = 1) => timeline.ticks(0, every).map(({ hour }) => hour);

describe("a position", () => {
  it("is the day plus the share of its visible hours", () => {
    const week = new Timeline(zurich, ["2026-11-23", "2026-11-24"], 7, 19);
    expect(week.x(at("2026-11-23T06:00Z"))).toBe(0);
    expect(week.x(at("2026-11-24T12:00Z"))).toBe(1.5);
    expect(week.x(at("2026-11-25T12:00Z"))).toBeNull();
    expect(week.at(1.5)).toBe(at("2026-11-24T12:00Z"));
  });

  it.each([
    ["a day that skips an hour", SPRING, 23],
    ["a day that repeats an hour", AUTUMN, 25],
  ])("is linear in time on %s", (_, date, count) => {
    const day = new Timeline(zurich, [date], 0, 24);
    const [begin] = zurich.day(date);
    for (let hour = 0; hour < count; hour++) {
      expect(day.x(begin + hour * 4 * QUARTER)).toBeCloseTo(hour / count, 10);
      expect(day.at(hour / count)).toBeCloseTo(begin + hour * 4 * QUARTER, 0);
    }
  });

  it("has the hours of the clock", () => {
    expect(hours(new Timeline(zurich, ["2026-11-24"], 7, 11))).toEqual([7, 8, 9, 10]);
    expect(hours(new Timeline(zurich, [SPRING], 0, 5))).toEqual([0, 1, 3, 4]);
    expect(hours(new Timeline(zurich, [AUTUMN], 0, 5))).toEqual([0, 1, 2, 2, 3, 4]);
    expect(hours(new Timeline(zurich, [AUTUMN], 0, 24), 6)).toEqual([0, 6, 12, 18]);
  });
});

describe("a dropped card", () => {
  const day = (date: string) => new Timeline(zurich, [date], 0, 24);

  it("starts at a quarter of an hour of the clock, also with unusual offsets", () => {
    for (const id of ["Europe/Zurich", "Asia/Kathmandu", "Australia/Lord_Howe"]) {
      const zone = new Zone(id);
      const timeline = new Timeline(zone, ["2026-10-04"], 0, 24);
      for (let x = 0; x < 1; x += 0.0137) {
        expect(zone.wall(timeline.startAt(x, 0)).minutes % 15).toBe(0);
      }
    }
  });

  it("starts relative to where it is held", () => {
    const timeline = day("2026-11-24");
    const start = at("2026-11-24T09:00Z");
    const x = timeline.x(start + 40 * 60_000) as number;
    expect(timeline.startAt(x, 40 * 60_000)).toBe(start);
    expect(timeline.startAt(x + 1 / 24, 40 * 60_000)).toBe(start + 4 * QUARTER);
  });

  it("starts in either of two repeated hours", () => {
    const timeline = day(AUTUMN);
    const first = timeline.startAt(2.5 / 25, 0);
    const second = timeline.startAt(3.5 / 25, 0);
    expect([first, second]).toEqual([at("2026-10-25T00:30Z"), at("2026-10-25T01:30Z")]);
    expect([clock(zurich, first), clock(zurich, second)]).not.toContain("2:30");
    expect(clock(zurich, first)).not.toBe(clock(zurich, second));
  });

  it("never starts in a skipped hour", () => {
    const timeline = day(SPRING);
    for (let x = 1.5 / 23; x < 3 / 23; x += 0.001) {
      const { minutes } = zurich.wall(timeline.startAt(x, 0));
      expect(minutes < 120 || minutes >= 180).toBe(true);
    }
  });

  it("stays within the visible hours", () => {
    const timeline = new Timeline(zurich, ["2026-11-24", "2026-11-25"], 7, 19);
    expect(timeline.startAt(1.01, 5 * 4 * QUARTER)).toBe(at("2026-11-25T06:00Z"));
    expect(timeline.startAt(1.9999, 0)).toBe(at("2026-11-25T17:45Z"));
  });

  it("keeps its time of the clock on another day", () => {
    const timeline = day(AUTUMN);
    expect(timeline.plusDays(at("2026-10-24T08:00Z"), 1)).toBe(at("2026-10-25T09:00Z"));
    expect(timeline.plusDays(at("2027-03-27T08:00Z"), 1)).toBe(at("2027-03-28T07:00Z"));
  });

  it("snaps to the nearest quarter", () => {
    expect(snap(at("2026-11-24T09:07Z"))).toBe(at("2026-11-24T09:00Z"));
    expect(snap(at("2026-11-24T09:08Z"))).toBe(at("2026-11-24T09:15Z"));
  });
});

describe("the visible hours", () => {
  const visible = (...cards: Parameters<typeof call>[0][]) =>
    new VisibleHours(zurich, ["2026-11-23", "2026-11-24"]).of([
      { id: "luca", technician: null, cards: cards.map(call) },
      { id: "", technician: null, cards: [unassigned()] },
    ]);

  it("are working hours", () => {
    expect(visible({})).toEqual([7, 19]);
  });

  it("are extended so that no card is hidden", () => {
    expect(visible({ start: "2026-11-24T04:45Z" })).toEqual([5, 19]);
    expect(visible({ start: "2026-11-24T17:00Z", durationMinutes: 61 })).toEqual([7, 20]);
    expect(visible({ start: "2026-11-24T17:00Z", durationMinutes: 60 })).toEqual([7, 19]);
  });

  it("reach to midnight for a call over midnight", () => {
    expect(visible({ start: "2026-11-23T22:00Z", durationMinutes: 120 })).toEqual([0, 24]);
    expect(visible({ start: "2026-11-24T22:00Z", durationMinutes: 120 })).toEqual([7, 24]);
  });

  it("do not depend on cards of other days", () => {
    expect(visible({ start: "2026-11-25T02:00Z" })).toEqual([7, 19]);
  });

  it("include the repeated hour of a clock change", () => {
    const card = call({ start: "2026-10-25T00:30Z", durationMinutes: 60 });
    const row = { id: "luca", technician: null, cards: [card] };
    expect(new VisibleHours(zurich, [AUTUMN]).of([row])).toEqual([2, 19]);
  });
});
