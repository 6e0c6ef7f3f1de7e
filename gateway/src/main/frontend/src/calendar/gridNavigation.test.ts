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
  layoutOf: (row) => layOut(row.cards, timeline, 0),
};

const stop = (row: string, date: string, card: string | null = null): FocusStop => ({
  row,
  date,
  card,
});
const tuesday = (row: string, card: string | null = null) => stop(row, "2026-11-24", card);
const press = (key: string, from: FocusStop, more = {}) =>
  nextStop(grid, from, { key, ctrlKey: false, metaKey: false, shiftKey: false, ...more });

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
  const press = (key: string, shiftKey = false) =>
    movedBy(
      grid.rows,
      timeline,
      { row: "luca", start },
      { key, shiftKey, ctrlKey: false, metaKey: false },
    );

  it("moves by a quarter of an hour, a day, a row", () => {
    expect(press("ArrowRight")).toEqual({ row: "luca", start: start + 900_000 });
    expect(press("ArrowLeft")).toEqual({ row: "luca", start: start - 900_000 });
    expect(press("ArrowRight", true)).toEqual({ row: "luca", start: start + 86_400_000 });
    expect(press("ArrowDown")).toEqual({ row: "sara", start });
    expect(press("ArrowUp")).toEqual({ row: TO_ASSIGN, start });
    expect(press("x")).toBeNull();
  });

  it("keeps its time of the clock across a clock change", () => {
    const saturday = { row: "luca", start: Date.parse("2026-10-24T08:00:00Z") };
    const by = (key: string) =>
      movedBy(grid.rows, timeline, saturday, {
        key,
        shiftKey: true,
        ctrlKey: false,
        metaKey: false,
      });
    expect(by("ArrowRight")?.start).toBe(Date.parse("2026-10-25T09:00:00Z"));
  });
});
