import { tick } from "svelte";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { announcement } from "$lib/announce.svelte";
import { words } from "$lib/i18n.svelte";
import { datesFrom } from "$lib/zone";
import { expectAccessible } from "../testing/axe";
import { call } from "../testing/board";
import { bar, cell, openCalendar, rowsOf, setCalendarSize } from "../testing/calendar";

beforeAll(() => words("calendar"));
beforeEach(setCalendarSize);

const first = call({ id: "first", number: "1", client: { name: "Ada" } });
const second = call({
  id: "second",
  number: "2",
  client: { name: "Bea" },
  start: "2026-11-24T13:00:00Z",
});

describe("the keyboard in the calendar", () => {
  it("moves among cells and cards, with one tab stop", async () => {
    const { user } = await openCalendar(rowsOf(first, second));
    expect(document.querySelectorAll("[role=grid] [tabindex='0']")).toHaveLength(1);
    await user.tab();
    expect(cell(/^To assign, Monday/)).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(cell(/^Luca Meier, Monday/)).toHaveFocus();
    await user.keyboard("{ArrowRight}");
    expect(bar(/Ada/)).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(bar(/Bea/)).toHaveFocus();
    await user.keyboard("{ArrowRight}");
    expect(cell(/^Luca Meier, Wednesday/)).toHaveFocus();
    await user.tab();
    expect(document.body).toHaveFocus();
  });

  it("opens a card, and asks for other days at the edge", async () => {
    const { user, onopen, onscrolldays } = await openCalendar(rowsOf(first));
    bar(/Ada/).focus();
    await user.keyboard("{Enter}");
    expect(onopen).toHaveBeenCalledWith(first);
    await user.keyboard("{Home}{ArrowLeft}");
    expect(onscrolldays).toHaveBeenCalledWith(-1);
  });

  it("picks a card up, moves it and drops it", async () => {
    const { user, drag, onmove } = await openCalendar(rowsOf(first));
    bar(/Ada/).focus();
    await user.keyboard("m");
    expect(announcement.text).toMatch(/picked up.*Tuesday 24 November, 10:00–11:30, Luca Meier/);
    await user.keyboard("{Shift>}{ArrowRight}{/Shift}{ArrowRight}{ArrowDown}");
    expect(announcement.text).toMatch(/Wednesday 25 November, 10:15–11:45, Elin Keller.*not veri/);
    await user.keyboard("{Enter}");
    expect(onmove).toHaveBeenCalledExactlyOnceWith(first, {
      technicianId: "elin",
      start: "2026-11-25T09:15:00.000Z",
      durationMinutes: 90,
    });
    expect(drag.waiting).toBe(true);
    await expectAccessible();
    drag.finish();
    expect(drag.card).toBeNull();
  });

  it("keeps a card's time in the row To assign, and moves it again outside", async () => {
    const { user, drag } = await openCalendar(rowsOf(first));
    bar(/Ada/).focus();
    await user.keyboard("m{Shift>}{ArrowRight}{/Shift}{ArrowUp}");
    expect(drag.plan).toEqual({ technicianId: null, start: first.start, durationMinutes: 90 });
    await user.keyboard("{ArrowDown}");
    expect(drag.plan?.start).toBe("2026-11-24T09:15:00.000Z");
  });

  it("leaves a card where it was on Escape", async () => {
    const { user, drag, onmove } = await openCalendar(rowsOf(first));
    bar(/Ada/).focus();
    await user.keyboard("m{ArrowRight}{Escape}");
    expect(drag.card).toBeNull();
    expect(onmove).not.toHaveBeenCalled();
    expect(bar(/Ada/)).toHaveFocus();
    expect(announcement.text).toMatch(/Left where it was/);
  });

  it("leaves a card where it was when the pointer is used", async () => {
    const { user, drag, onmove } = await openCalendar(rowsOf(first));
    bar(/Ada/).focus();
    await user.keyboard("m{ArrowRight}");
    await user.click(cell(/^Luca Meier, Monday/));
    expect(drag.card).toBeNull();
    expect(onmove).not.toHaveBeenCalled();
  });

  it("continues at a card opened elsewhere, even if its days are shown later", async () => {
    const days = datesFrom("2026-11-16", 7);
    const { rerender } = await openCalendar(rowsOf(), days, { selected: "second" });
    await rerender({ rows: rowsOf(first, second), days: datesFrom("2026-11-23", 7) });
    expect(bar(/Bea/)).toHaveAttribute("tabindex", "0");
    expect(bar(/Bea/)).toHaveAttribute("aria-current", "true");
  });

  it("picks up no card whose work has begun", async () => {
    const { user, drag } = await openCalendar(
      rowsOf({ ...first, status: "IN_PROGRESS", reasonCode: "at-work" }),
    );
    bar(/Ada/).focus();
    await user.keyboard("m");
    expect(drag.card).toBeNull();
    expect(announcement.text).toMatch(/cannot be moved/);
  });

  it("stays with a card that somebody else moves to another row", async () => {
    const { rerender } = await openCalendar(rowsOf(first, second));
    bar(/Bea/).focus();
    await rerender({ rows: rowsOf(first, { ...second, technicianId: "elin" }) });
    await tick();
    await tick();
    expect(bar(/Bea.*Elin Keller/)).toHaveFocus();
  });
});
