import { fireEvent, screen } from "@testing-library/svelte";
import { flushSync } from "svelte";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { words } from "$lib/i18n.svelte";
import { call } from "../testing/board";
import {
  bar,
  openCalendar,
  REM,
  renderCalendar,
  rowsOf,
  setCalendarSize,
  untilMovable,
  WIDTH,
} from "../testing/calendar";

beforeAll(() => words("calendar"));
beforeEach(setCalendarSize);

const ROW_HEADER = 12.5 * REM;
const HEADER = Math.round(2.9 * REM);
const DAY = WIDTH - ROW_HEADER;
const TUESDAY = ["2026-11-24"];
/** In Luca's row. */
const LUCA = HEADER + 3.5 * REM + 10;
const ELIN = LUCA + 3.5 * REM;

/** The position of an hour of the clock. */
const x = (hour: number) => ROW_HEADER + ((hour - 7) / 12) * DAY;

const at = (clientX: number, clientY: number) => ({ clientX, clientY, button: 0 });

function fire(type: string, to: EventTarget, init: object, pointerType = "mouse"): void {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, ...init });
  Object.assign(event, { pointerId: 1, isPrimary: true, pointerType });
  fireEvent(to as Element, event);
  flushSync();
}

/** Drags Ada's card from Tuesday, 10:00; the browser reports a click after the release. */
function dragTo(clientX: number, clientY: number): void {
  fire("pointerdown", bar(/Ada/), at(x(10), LUCA));
  fire("pointermove", window, at(x(10) + 40, LUCA));
  fire("pointermove", window, at(clientX, clientY));
  fire("pointerup", window, at(clientX, clientY));
  fire("click", bar(/Ada/), at(clientX, clientY));
}

const card = call();

describe("a drag", () => {
  it("gives a card another time, by quarters of an hour", async () => {
    const { drag, onmove } = await openCalendar(rowsOf(card), TUESDAY);
    fire("pointerdown", bar(/Ada/), at(x(10) + 2, LUCA));
    fire("pointermove", window, at(x(10) + 4, LUCA));
    expect(drag.card).toBeNull();
    fire("pointermove", window, at(x(13) + 3, LUCA));
    expect(screen.getByText("Tue 24, 13:00–14:30")).toBeVisible();
    expect(bar(/Ada/)).toHaveClass("lifted");
    fire("pointerup", window, at(x(13) + 3, LUCA));
    expect(onmove).toHaveBeenCalledExactlyOnceWith(card, {
      technicianId: "luca",
      start: "2026-11-24T12:00:00.000Z",
      durationMinutes: 90,
    });
    expect(drag.waiting).toBe(true);
    drag.finish();
  });

  it("works as soon as the card is visible", async () => {
    const { drag, onmove } = renderCalendar(rowsOf(card), TUESDAY);
    fire("pointerdown", bar(/Ada/), at(x(11), LUCA));
    fire("pointermove", window, at(x(11) + 9, LUCA));
    expect(drag.card).toBe(card);
    expect(drag.plan).toBeNull();
    await untilMovable();
    fire("pointermove", window, at(x(14) + 2, LUCA));
    fire("pointerup", window, at(x(14) + 2, LUCA));
    expect(onmove).toHaveBeenCalledExactlyOnceWith(card, {
      technicianId: "luca",
      start: "2026-11-24T12:00:00.000Z",
      durationMinutes: 90,
    });
    drag.finish();
  });

  it("does not start without movement, and ends with Escape", async () => {
    const { drag, onmove } = await openCalendar(rowsOf(card), TUESDAY);
    fire("pointerdown", bar(/Ada/), at(x(10), LUCA));
    fire("pointerup", window, at(x(10), LUCA));
    expect(drag.card).toBeNull();
    fire("pointerdown", bar(/Ada/), at(x(10), LUCA));
    fire("pointermove", window, at(x(12), LUCA));
    fireEvent.keyDown(window, { key: "Escape" });
    expect(drag.card).toBeNull();
    fire("pointerup", window, at(x(10), LUCA));
    expect(onmove).not.toHaveBeenCalled();
  });

  it("changes nothing beside the calendar, or back at the card's place", async () => {
    const { drag, onmove } = await openCalendar(rowsOf(card), TUESDAY);
    dragTo(x(10) + 300, 2_000);
    expect(drag.card).toBeNull();
    dragTo(x(10) + 1, LUCA);
    expect(drag.card).toBeNull();
    expect(onmove).not.toHaveBeenCalled();
  });

  it("previews overlaps, and who cannot be assigned", async () => {
    const other = call({ id: "o", number: "2001", client: { name: "Max" }, technicianId: "elin" });
    await openCalendar(rowsOf(card, other), TUESDAY);
    fire("pointerdown", bar(/Ada/), at(x(10), LUCA));
    fire("pointermove", window, at(x(10), ELIN));
    expect(screen.getByText(/overlaps with 2001, Max/)).toBeVisible();
    expect(screen.getByText(/not verified: cannot be assigned/)).toBeVisible();
    fireEvent.keyDown(window, { key: "Escape" });
    fire("pointerup", window, at(x(10), LUCA));
  });

  it("starts on touch after the finger has rested; before, the page scrolls", async () => {
    vi.useFakeTimers();
    const { drag } = await openCalendar(rowsOf(card), TUESDAY);
    fire("pointerdown", bar(/Ada/), at(x(10), LUCA), "touch");
    fire("pointermove", window, at(x(10) + 20, LUCA), "touch");
    vi.advanceTimersByTime(1_000);
    expect(drag.card).toBeNull();
    fire("pointerdown", bar(/Ada/), at(x(10), LUCA), "touch");
    vi.advanceTimersByTime(400);
    expect(drag.card).toBe(card);
    fire("pointercancel", window, at(x(10), LUCA), "touch");
    expect(drag.card).toBeNull();
    vi.useRealTimers();
  });

  it("moves no card whose work has begun", async () => {
    const { drag } = await openCalendar(
      rowsOf({ ...card, status: "COMPLETED", reasonCode: "done" }),
      TUESDAY,
    );
    fire("pointerdown", bar(/Ada/), at(x(10), LUCA));
    fire("pointermove", window, at(x(12), LUCA));
    expect(drag.card).toBeNull();
  });
});

describe("a drag in a week", () => {
  const WEEK_ROW_HEADER = 11 * REM;
  /** Five usual days, and a weekend that is narrow because it is empty. */
  const WEEK_DAY = (WIDTH - WEEK_ROW_HEADER) / (5 + 2 * 0.42);
  const WEEK_ROW = Math.round(3.9 * REM);
  const cellAt = (day: number, row: number) =>
    at(WEEK_ROW_HEADER + (day + 0.5) * WEEK_DAY, HEADER + (row + 0.5) * WEEK_ROW);

  it("moves a card to another cell at the same time of the day", async () => {
    const { drag, onmove } = await openCalendar(rowsOf(card));
    fire("pointerdown", bar(/Ada/), cellAt(1, 1));
    fire("pointermove", window, cellAt(2, 1));
    expect(screen.getByText("Wed 25, 10:00–11:30")).toBeVisible();
    fire("pointermove", window, cellAt(3, 2));
    expect(screen.getByText("Thu 26, 10:00–11:30")).toBeVisible();
    expect(screen.getByText(/not verified/)).toBeVisible();
    fire("pointerup", window, cellAt(3, 2));
    expect(onmove).toHaveBeenCalledExactlyOnceWith(card, {
      technicianId: "elin",
      start: "2026-11-26T09:00:00.000Z",
      durationMinutes: 90,
    });
    drag.finish();
  });

  it("changes nothing back in its own cell", async () => {
    const { drag, onmove } = await openCalendar(rowsOf(card));
    fire("pointerdown", bar(/Ada/), cellAt(1, 1));
    fire("pointermove", window, cellAt(2, 1));
    fire("pointermove", window, cellAt(1, 1));
    fire("pointerup", window, cellAt(1, 1));
    expect(onmove).not.toHaveBeenCalled();
    expect(drag.card).toBeNull();
  });
});

describe("the click after a drag", () => {
  it.each([
    ["a drop", x(13), LUCA],
    ["a drop at the card's own place", x(10) + 1, LUCA],
    ["a drop beside the calendar", x(10) + 300, 2_000],
  ])("does not open the card after %s", async (_, clientX, clientY) => {
    const { drag, onopen } = await openCalendar(rowsOf(card), TUESDAY);
    dragTo(clientX, clientY);
    expect(onopen).not.toHaveBeenCalled();
    drag.finish();
  });

  it("does not open the card after Escape during the drag", async () => {
    const { onopen } = await openCalendar(rowsOf(card), TUESDAY);
    fire("pointerdown", bar(/Ada/), at(x(10), LUCA));
    fire("pointermove", window, at(x(12), LUCA));
    fireEvent.keyDown(window, { key: "Escape" });
    fire("pointerup", window, at(x(10), LUCA));
    fire("click", bar(/Ada/), at(x(10), LUCA));
    expect(onopen).not.toHaveBeenCalled();
  });

  it("is the only one that is ignored", async () => {
    const { drag, onopen } = await openCalendar(rowsOf(card), TUESDAY);
    dragTo(x(13), LUCA);
    drag.finish();
    fire("pointerdown", bar(/Ada/), at(x(10), LUCA));
    fire("pointerup", window, at(x(10), LUCA));
    fire("click", bar(/Ada/), at(x(10), LUCA));
    expect(onopen).toHaveBeenCalledExactlyOnceWith(card);
  });

  it("opens the card if the pointer hardly moved", async () => {
    const { onopen } = await openCalendar(rowsOf(card), TUESDAY);
    fire("pointerdown", bar(/Ada/), at(x(10), LUCA));
    fire("pointermove", window, at(x(10) + 2, LUCA));
    fire("pointerup", window, at(x(10) + 2, LUCA));
    fire("click", bar(/Ada/), at(x(10) + 2, LUCA));
    expect(onopen).toHaveBeenCalledExactlyOnceWith(card);
  });
});
