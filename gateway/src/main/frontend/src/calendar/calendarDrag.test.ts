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
const DAY = (WIDTH - ROW_HEADER) / 7;
/** In Luca's row. */
const LUCA = HEADER + 3.5 * REM + 10;
const ELIN = LUCA + 3.5 * REM;

/** The position of an hour of the clock; day 1 is Tuesday. */
const x = (day: number, hour: number) => ROW_HEADER + (day + (hour - 7) / 12) * DAY;

const at = (clientX: number, clientY: number) => ({ clientX, clientY, button: 0 });

function fire(type: string, to: EventTarget, init: object, pointerType = "mouse"): void {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, ...init });
  Object.assign(event, { pointerId: 1, isPrimary: true, pointerType });
  fireEvent(to as Element, event);
  flushSync();
}

/** Drags Ada's card from Tuesday, 10:00; the browser reports a click after the release. */
function dragTo(clientX: number, clientY: number): void {
  fire("pointerdown", bar(/Ada/), at(x(1, 10), LUCA));
  fire("pointermove", window, at(x(1, 10) + 40, LUCA));
  fire("pointermove", window, at(clientX, clientY));
  fire("pointerup", window, at(clientX, clientY));
  fire("click", bar(/Ada/), at(clientX, clientY));
}

const card = call();

describe("a drag", () => {
  it("gives a card another time, by quarters of an hour", async () => {
    const { drag, onmove } = await openCalendar(rowsOf(card));
    fire("pointerdown", bar(/Ada/), at(x(1, 10) + 2, LUCA));
    fire("pointermove", window, at(x(1, 10) + 4, LUCA));
    expect(drag.card).toBeNull();
    fire("pointermove", window, at(x(2, 13) + 3, LUCA));
    expect(screen.getByText("Wed 25, 13:00–14:30")).toBeVisible();
    expect(bar(/Ada/)).toHaveClass("lifted");
    fire("pointerup", window, at(x(2, 13) + 3, LUCA));
    expect(onmove).toHaveBeenCalledExactlyOnceWith(card, {
      technicianId: "luca",
      start: "2026-11-25T12:00:00.000Z",
      durationMinutes: 90,
    });
    expect(drag.waiting).toBe(true);
    drag.finish();
  });

  it("works as soon as the card is visible", async () => {
    const { drag, onmove } = renderCalendar(rowsOf(card));
    fire("pointerdown", bar(/Ada/), at(x(1, 11), LUCA));
    fire("pointermove", window, at(x(1, 11) + 9, LUCA));
    expect(drag.card).toBe(card);
    expect(drag.plan).toBeNull();
    await untilMovable();
    fire("pointermove", window, at(x(2, 14) + 2, LUCA));
    fire("pointerup", window, at(x(2, 14) + 2, LUCA));
    expect(onmove).toHaveBeenCalledExactlyOnceWith(card, {
      technicianId: "luca",
      start: "2026-11-25T12:00:00.000Z",
      durationMinutes: 90,
    });
    drag.finish();
  });

  it("does not start without movement, and ends with Escape", async () => {
    const { drag, onmove } = await openCalendar(rowsOf(card));
    fire("pointerdown", bar(/Ada/), at(x(1, 10), LUCA));
    fire("pointerup", window, at(x(1, 10), LUCA));
    expect(drag.card).toBeNull();
    fire("pointerdown", bar(/Ada/), at(x(1, 10), LUCA));
    fire("pointermove", window, at(x(2, 10), LUCA));
    fireEvent.keyDown(window, { key: "Escape" });
    expect(drag.card).toBeNull();
    fire("pointerup", window, at(x(2, 10), LUCA));
    expect(onmove).not.toHaveBeenCalled();
  });

  it("changes nothing beside the calendar, or back at the card's place", async () => {
    const { drag, onmove } = await openCalendar(rowsOf(card));
    dragTo(x(1, 10) + 300, 2_000);
    expect(drag.card).toBeNull();
    dragTo(x(1, 10) + 1, LUCA);
    expect(drag.card).toBeNull();
    expect(onmove).not.toHaveBeenCalled();
  });

  it("previews overlaps, and who cannot be assigned", async () => {
    const other = call({ id: "o", number: "2001", client: { name: "Max" }, technicianId: "elin" });
    await openCalendar(rowsOf(card, other));
    fire("pointerdown", bar(/Ada/), at(x(1, 10), LUCA));
    fire("pointermove", window, at(x(1, 10), ELIN));
    expect(screen.getByText(/overlaps with 2001, Max/)).toBeVisible();
    expect(screen.getByText(/not verified: cannot be assigned/)).toBeVisible();
    fireEvent.keyDown(window, { key: "Escape" });
    fire("pointerup", window, at(x(1, 10), LUCA));
  });

  it("starts on touch after the finger has rested; before, the page scrolls", async () => {
    vi.useFakeTimers();
    const { drag } = await openCalendar(rowsOf(card));
    fire("pointerdown", bar(/Ada/), at(x(1, 10), LUCA), "touch");
    fire("pointermove", window, at(x(1, 10) + 20, LUCA), "touch");
    vi.advanceTimersByTime(1_000);
    expect(drag.card).toBeNull();
    fire("pointerdown", bar(/Ada/), at(x(1, 10), LUCA), "touch");
    vi.advanceTimersByTime(400);
    expect(drag.card).toBe(card);
    fire("pointercancel", window, at(x(1, 10), LUCA), "touch");
    expect(drag.card).toBeNull();
    vi.useRealTimers();
  });

  it("moves no card whose work has begun", async () => {
    const { drag } = await openCalendar(
      rowsOf({ ...card, status: "COMPLETED", reasonCode: "done" }),
    );
    fire("pointerdown", bar(/Ada/), at(x(1, 10), LUCA));
    fire("pointermove", window, at(x(2, 10), LUCA));
    expect(drag.card).toBeNull();
  });
});

describe("the click after a drag", () => {
  it.each([
    ["a drop", x(2, 13), LUCA],
    ["a drop at the card's own place", x(1, 10) + 1, LUCA],
    ["a drop beside the calendar", x(1, 10) + 300, 2_000],
  ])("does not open the card after %s", async (_, clientX, clientY) => {
    const { drag, onopen } = await openCalendar(rowsOf(card));
    dragTo(clientX, clientY);
    expect(onopen).not.toHaveBeenCalled();
    drag.finish();
  });

  it("does not open the card after Escape during the drag", async () => {
    const { onopen } = await openCalendar(rowsOf(card));
    fire("pointerdown", bar(/Ada/), at(x(1, 10), LUCA));
    fire("pointermove", window, at(x(2, 10), LUCA));
    fireEvent.keyDown(window, { key: "Escape" });
    fire("pointerup", window, at(x(2, 10), LUCA));
    fire("click", bar(/Ada/), at(x(2, 10), LUCA));
    expect(onopen).not.toHaveBeenCalled();
  });

  it("is the only one that is ignored", async () => {
    const { drag, onopen } = await openCalendar(rowsOf(card));
    dragTo(x(2, 13), LUCA);
    drag.finish();
    fire("pointerdown", bar(/Ada/), at(x(1, 10), LUCA));
    fire("pointerup", window, at(x(1, 10), LUCA));
    fire("click", bar(/Ada/), at(x(1, 10), LUCA));
    expect(onopen).toHaveBeenCalledExactlyOnceWith(card);
  });

  it("opens the card if the pointer hardly moved", async () => {
    const { onopen } = await openCalendar(rowsOf(card));
    fire("pointerdown", bar(/Ada/), at(x(1, 10), LUCA));
    fire("pointermove", window, at(x(1, 10) + 2, LUCA));
    fire("pointerup", window, at(x(1, 10) + 2, LUCA));
    fire("click", bar(/Ada/), at(x(1, 10) + 2, LUCA));
    expect(onopen).toHaveBeenCalledExactlyOnceWith(card);
  });
});
