import { describe, expect, it } from "vitest";
import { Zone } from "$lib/zone";
import { TO_ASSIGN } from "../board/card";
import { call } from "../testing/board";
import { findStop, settle, type FocusStop, type Grid } from "./focusStops";
import { nextStop } from "./gridNavigation";
import { movedBy } from "./keyboardMove";
import { layOut } from "./rowLayout";
import { Timeline } from "./timeline";

const dates = ["2026-11-23", "2026-11-24", "2026-11-25"];
const timeline = new Timeline(new Zone("Europe/Zurich"), dates, 7, 19);
const at = (id: string, technicianId: string | undefined, start: string) =>
  call({ id, technicianId, start });

const grid: Grid = {
  dates,
  page: 2,
  rows: [
    { id: TO_ASSIGN, technician: null, cards: [] },
    {
      id: "luca",
      technician: null,
      cards: [
        at("early", "luca", "2026-11-24T07:00:00Z"),
        at("late", "luca", "2026-11-24T14:00:00Z"),
      ],
    },
    {
      id: "sara",
      technician: null,
      cards: [
        at("eight", "sara", "2026-11-24T07:30:00Z"),
        at("three", "sara", "2026-11-24T13:00:00Z"),
      ],
    },
    { id: "tim", technician: null, cards: [] },
  ],
  begins: timeline.days.map(({ begin }) => begin),
  isWeek: false,
  partsOf: (row) => layOut(row.cards, timeline).days,
};

const stop = (row: string, date: string, card: string | null = null): FocusStop => ({
  row,
  date,
  card,
});
const tuesday = (row: string, card: string | null = null) => stop(row, "2026-11-24", card);
const press = (key: string, from: FocusStop, more = {}, within = grid) =>
  nextStop(within, from, { key, ctrlKey: false, metaKey: false, shiftKey: false, ...more });

describe("arrows", () => {
  it("move through the cards of a day, then to the next day", () => {
    expect(press("ArrowRight", stop("luca", "2026-11-23"))).toEqual(tuesday("luca", "early"));
    expect(press("ArrowRight", tuesday("luca", "early"))).toEqual(tuesday("luca", "late"));
    expect(press("ArrowRight", tuesday("luca", "late"))).toEqual(stop("luca", "2026-11-25"));
    expect(press("ArrowLeft", stop("luca", "2026-11-25"))).toEqual(tuesday("luca", "late"));
    expect(press("ArrowLeft", tuesday("luca", "early"))).toEqual(stop("luca", "2026-11-23"));
  });

  it("skip cards with Control", () => {
    const control = { ctrlKey: true };
    expect(press("ArrowRight", tuesday("luca", "early"), control)).toEqual(
      stop("luca", "2026-11-25"),
    );
    expect(press("ArrowLeft", stop("luca", "2026-11-25"), control)).toEqual(
      tuesday("luca", "early"),
    );
  });

  it("lead beyond the shown days", () => {
    expect(press("ArrowLeft", stop("tim", "2026-11-23"))).toEqual(stop("tim", "2026-11-22"));
    expect(press("ArrowRight", stop("tim", "2026-11-25"))).toEqual(stop("tim", "2026-11-26"));
  });

  it("move to the card of the next row that is nearest in time", () => {
    expect(press("ArrowDown", tuesday("luca", "late"))).toEqual(tuesday("sara", "three"));
    expect(press("ArrowUp", tuesday("sara", "eight"))).toEqual(tuesday("luca", "early"));
    expect(press("ArrowUp", tuesday("luca", "late"))).toEqual(tuesday(TO_ASSIGN));
    expect(press("ArrowUp", tuesday(TO_ASSIGN))).toEqual(tuesday(TO_ASSIGN));
  });
});

describe("arrows in a week", () => {
  const week = { ...grid, isWeek: true };
  const go = (key: string, from: FocusStop, more = {}) => press(key, from, more, week);

  it("move down through the visits of a cell, then to the next row", () => {
    expect(go("ArrowDown", tuesday(TO_ASSIGN))).toEqual(tuesday("luca", "early"));
    expect(go("ArrowDown", tuesday("luca", "early"))).toEqual(tuesday("luca", "late"));
    expect(go("ArrowDown", tuesday("luca", "late"))).toEqual(tuesday("sara", "eight"));
    expect(go("ArrowUp", tuesday("sara", "eight"))).toEqual(tuesday("luca", "late"));
    expect(go("ArrowUp", tuesday("luca", "early"))).toEqual(tuesday(TO_ASSIGN));
    expect(go("ArrowDown", tuesday("tim"))).toEqual(tuesday("tim"));
    expect(go("ArrowDown", tuesday("luca", "early"), { ctrlKey: true })).toEqual(
      tuesday("sara", "eight"),
    );
  });

  it("move sideways to the visit of the next day that is nearest in time", () => {
    expect(go("ArrowRight", stop("luca", "2026-11-23"))).toEqual(tuesday("luca", "early"));
    expect(go("ArrowLeft", stop("luca", "2026-11-25"))).toEqual(tuesday("luca", "early"));
    expect(go("ArrowRight", tuesday("luca", "late"))).toEqual(stop("luca", "2026-11-25"));
    expect(go("ArrowRight", stop("tim", "2026-11-25"))).toEqual(stop("tim", "2026-11-26"));
  });
});

describe("other keys", () => {
  it("move to the ends of rows, days and pages", () => {
    expect(press("Home", tuesday("luca", "late"))).toEqual(stop("luca", "2026-11-23"));
    expect(press("End", tuesday("luca", "late"))).toEqual(stop("luca", "2026-11-25"));
    expect(press("End", tuesday("luca", "late"), { ctrlKey: true })).toEqual(tuesday("tim"));
    expect(press("Home", tuesday("tim"), { ctrlKey: true })).toEqual(tuesday(TO_ASSIGN));
    expect(press("PageDown", tuesday(TO_ASSIGN))).toEqual(tuesday("sara", "eight"));
    expect(press("PageUp", tuesday("luca", "early"))).toEqual(tuesday(TO_ASSIGN));
  });

  it("are not handled", () => {
    expect(press("a", tuesday("luca"))).toBeNull();
    expect(press("Tab", tuesday("luca"))).toBeNull();
  });
});

describe("the tab stop", () => {
  it("stays with its card, wherever that was moved", () => {
    expect(settle(grid, stop("tim", "2026-11-23", "three"))).toEqual(tuesday("sara", "three"));
    expect(findStop(grid, "late")).toEqual(tuesday("luca", "late"));
    expect(findStop(grid, "gone")).toBeNull();
  });

  it("stays in its place when the card is gone", () => {
    expect(settle(grid, tuesday("luca", "gone"))).toEqual(tuesday("luca", "early"));
    expect(settle(grid, tuesday("tim", "gone"))).toEqual(tuesday("tim"));
  });

  it("is always in a shown row and day", () => {
    expect(settle(grid, stop("left", "2026-12-24"))).toEqual(stop(TO_ASSIGN, "2026-11-25"));
    expect(settle(grid, stop("tim", "2026-01-01"))).toEqual(stop("tim", "2026-11-23"));
  });

  it("is the same object while nothing changes", () => {
    const here = tuesday("luca", "late");
    expect(settle(grid, here)).toBe(here);
  });
});

describe("a card moved by keyboard", () => {
  const start = Date.parse("2026-11-24T09:00:00Z");
  const shown = { rows: grid.rows, timeline, isWeek: false };
  const press = (key: string, shiftKey = false, isWeek = false) =>
    movedBy({ ...shown, isWeek }, { row: "luca", start }, { key, shiftKey });

  it("moves by a quarter of an hour, a day, a row", () => {
    expect(press("ArrowRight")).toEqual({ row: "luca", start: start + 900_000 });
    expect(press("ArrowLeft")).toEqual({ row: "luca", start: start - 900_000 });
    expect(press("ArrowRight", true)).toEqual({ row: "luca", start: start + 86_400_000 });
    expect(press("ArrowDown")).toEqual({ row: "sara", start });
    expect(press("ArrowUp")).toEqual({ row: TO_ASSIGN, start });
    expect(press("x")).toBeNull();
  });

  it("moves by a day in a week, and by a quarter of an hour with Shift", () => {
    expect(press("ArrowRight", false, true)?.start).toBe(start + 86_400_000);
    expect(press("ArrowLeft", true, true)?.start).toBe(start - 900_000);
  });

  it("keeps its time of the clock across a clock change", () => {
    const saturday = { row: "luca", start: Date.parse("2026-10-24T08:00:00Z") };
    const by = (key: string) => movedBy(shown, saturday, { key, shiftKey: true });
    expect(by("ArrowRight")?.start).toBe(Date.parse("2026-10-25T09:00:00Z"));
  });
});
