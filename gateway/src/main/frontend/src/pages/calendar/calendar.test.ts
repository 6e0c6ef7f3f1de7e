import { flushSync, tick } from "svelte";
import { fireEvent, render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { expectNoBarriers } from "../../testing/axe";
import { call, technician, unassigned } from "../../testing/board";
import { announcement } from "$lib/announce.svelte";
import { words } from "$lib/i18n.svelte";
import { datesFrom, Zone } from "$lib/zone";
import { TO_ASSIGN, type Card, type Row } from "../board/card";
import Calendar from "./Calendar.svelte";
import { Drag } from "./drag.svelte";

const WIDTH = 1188;
const HEIGHT = 600;
/** Of the text in jsdom. */
const REM = 16;
const HEAD = 12.5 * REM;
const HEADS = Math.round(2.9 * REM);

const luca = technician();
const elin = technician({
  id: "elin",
  name: "Elin Keller",
  state: "UNVERIFIED",
  verified: false,
  missing: ["picture"],
});

const rowsOf = (...cards: Card[]): Row[] => [
  { id: TO_ASSIGN, technician: null, cards: cards.filter((each) => !each.technicianId) },
  { id: "luca", technician: luca, cards: cards.filter((each) => each.technicianId === "luca") },
  { id: "elin", technician: elin, cards: cards.filter((each) => each.technicianId === "elin") },
];

/** As it is at once, before what moves cards is there. */
function justShown(rows: Row[], days = datesFrom("2026-11-23", 7), more = {}) {
  const drag = new Drag();
  const done = { onopen: vi.fn(), onmove: vi.fn(), onscrolldays: vi.fn() };
  const props = {
    zone: new Zone("Europe/Zurich"),
    days,
    rows,
    now: Date.parse("2026-11-24T09:12:00Z"),
    selected: null as string | null,
    pending: new Set<string>(),
    drag,
    ...done,
    ...more,
  };
  const { rerender } = render(Calendar, props);
  return { drag, ...done, rerender, user: userEvent.setup() };
}

async function movable(): Promise<void> {
  await vi.dynamicImportSettled();
  await tick();
}

async function shown(...how: Parameters<typeof justShown>) {
  const calendar = justShown(...how);
  await movable();
  return calendar;
}

const bar = (name: RegExp) => screen.getByRole("button", { name });
const cell = (name: RegExp) => screen.getByRole("gridcell", { name });

beforeAll(() => words("calendar"));

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(WIDTH);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(HEIGHT);
});

describe("the calendar", () => {
  const ready = call();
  const open = unassigned({ colour: "ORANGE" });

  it("shows the row To assign first, then the technicians", async () => {
    await shown(rowsOf(ready, open));
    const heads = screen.getAllByRole("rowheader").map((each) => each.textContent);
    expect(heads[0]).toMatch(/To assign.*1 call/s);
    expect(heads[1]).toMatch(/Luca Meier/);
    expect(heads[2]).toMatch(/Elin Keller.*picture missing/s);
    expect(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", "4");
    expect(screen.getAllByRole("row")[1]).toHaveAttribute("aria-rowindex", "2");
    await expectNoBarriers();
  });

  it("says everything about a card, and why it is not green", async () => {
    await shown(
      rowsOf(
        { ...ready, badges: ["message-failed"], channel: "AMAZON" },
        { ...open, id: "w2", number: "1048" },
      ),
    );
    expect(bar(/^WLAN set-up, Ada Keller · 10:00/)).toHaveAccessibleName(
      "WLAN set-up, Ada Keller · 10:00, Tue 24 Nov, 10:00–11:30, Luca Meier, ready, " +
        "a message could not be delivered, from Amazon, 1042",
    );
    expect(bar(/To assign/)).toHaveTextContent("Ada Keller · assign");
    expect(screen.getByTitle("from Amazon")).toBeInTheDocument();
  });

  it("marks today, and what time it is", async () => {
    await shown(rowsOf(ready));
    const today = screen.getByRole("columnheader", { name: "Tuesday 24 November" });
    expect(today).toHaveAttribute("aria-current", "date");
    expect(within(today).getByText("10:12")).toBeVisible();
  });

  it("shows the hours of the day on which the clock is changed", async () => {
    const night = call({ start: "2026-10-25T00:30:00Z", durationMinutes: 60 });
    await shown(rowsOf(night), ["2026-10-25"]);
    const ticks = [...(screen.getAllByRole("columnheader")[1]?.querySelectorAll("i") ?? [])];
    expect(ticks.map((each) => each.textContent).slice(0, 4)).toEqual(["2", "2", "3", "4"]);
    expect(bar(/2:30 \(first time\)/)).toBeVisible();
  });

  it("draws only the rows in sight", async () => {
    const many = Array.from({ length: 200 }, (_, at) => ({
      id: `t${at}`,
      technician: technician({ id: `t${at}`, name: `Technician ${at}` }),
      cards: [call({ id: `c${at}`, technicianId: `t${at}` })],
    }));
    await shown([{ id: TO_ASSIGN, technician: null, cards: [] }, ...many]);
    expect(screen.getAllByRole("row").length).toBeLessThan(20);
    expect(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", "202");
  });

  it("opens a card on a click", async () => {
    const { user, onopen } = await shown(rowsOf(ready));
    await user.click(bar(/Ada Keller/));
    expect(onopen).toHaveBeenCalledExactlyOnceWith(ready);
  });
});

describe("keys", () => {
  const first = call({ id: "first", number: "1", client: { name: "Ada" } });
  const second = call({
    id: "second",
    number: "2",
    client: { name: "Bea" },
    start: "2026-11-24T13:00:00Z",
  });

  it("go from cell to cell and card to card, by one tab stop", async () => {
    const { user } = await shown(rowsOf(first, second));
    expect(document.querySelectorAll("[role=grid] [tabindex='0']")).toHaveLength(1);
    await user.tab();
    expect(cell(/^To assign, Monday/)).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(cell(/^Luca Meier, Monday/)).toHaveFocus();
    await user.keyboard("{ArrowRight}");
    expect(bar(/Ada/)).toHaveFocus();
    await user.keyboard("{ArrowRight}");
    expect(bar(/Bea/)).toHaveFocus();
    await user.keyboard("{ArrowRight}");
    expect(cell(/^Luca Meier, Wednesday/)).toHaveFocus();
    await user.tab();
    expect(document.body).toHaveFocus();
  });

  it("open a card, and ask for other days at the edge", async () => {
    const { user, onopen, onscrolldays } = await shown(rowsOf(first));
    bar(/Ada/).focus();
    await user.keyboard("{Enter}");
    expect(onopen).toHaveBeenCalledWith(first);
    await user.keyboard("{Home}{ArrowLeft}");
    expect(onscrolldays).toHaveBeenCalledWith(-1);
  });

  it("pick a call up, carry it, and let it go", async () => {
    const { user, drag, onmove } = await shown(rowsOf(first));
    bar(/Ada/).focus();
    await user.keyboard("m");
    expect(announcement.text).toMatch(/picked up.*Tuesday 24 November, 10:00–11:30, Luca Meier/);
    await user.keyboard("{ArrowRight}{Shift>}{ArrowRight}{/Shift}{ArrowDown}");
    expect(announcement.text).toMatch(/Wednesday 25 November, 10:15–11:45, Elin Keller.*not veri/);
    await user.keyboard("{Enter}");
    expect(onmove).toHaveBeenCalledExactlyOnceWith(first, {
      technicianId: "elin",
      start: "2026-11-25T09:15:00.000Z",
      durationMinutes: 90,
    });
    expect(drag.waiting).toBe(true);
    await expectNoBarriers();
    drag.done();
    expect(drag.card).toBeNull();
  });

  it("carry into the row To assign without another time, and back with it", async () => {
    const { user, drag } = await shown(rowsOf(first));
    bar(/Ada/).focus();
    await user.keyboard("m{ArrowRight}{ArrowUp}");
    expect(drag.plan).toEqual({ technicianId: null, start: first.start, durationMinutes: 90 });
    await user.keyboard("{ArrowDown}");
    expect(drag.plan?.start).toBe("2026-11-24T09:15:00.000Z");
  });

  it("leave a call where it was on Escape", async () => {
    const { user, drag, onmove } = await shown(rowsOf(first));
    bar(/Ada/).focus();
    await user.keyboard("m{ArrowRight}{Escape}");
    expect(drag.card).toBeNull();
    expect(onmove).not.toHaveBeenCalled();
    expect(bar(/Ada/)).toHaveFocus();
    expect(announcement.text).toMatch(/Left where it was/);
  });

  it("leave a call where it was when somebody goes on by pointer", async () => {
    const { user, drag, onmove } = await shown(rowsOf(first));
    bar(/Ada/).focus();
    await user.keyboard("m{ArrowRight}");
    await user.click(cell(/^Luca Meier, Monday/));
    expect(drag.card).toBeNull();
    expect(onmove).not.toHaveBeenCalled();
  });

  it("go on from the card that was opened elsewhere, also when its days come later", async () => {
    const { rerender } = await shown(rowsOf(), datesFrom("2026-11-16", 7), { selected: "second" });
    await rerender({ rows: rowsOf(first, second), days: datesFrom("2026-11-23", 7) });
    expect(bar(/Bea/)).toHaveAttribute("tabindex", "0");
    expect(bar(/Bea/)).toHaveAttribute("aria-current", "true");
  });

  it("do not pick up what has begun", async () => {
    const { user, drag } = await shown(
      rowsOf({ ...first, status: "IN_PROGRESS", reasonCode: "at-work" }),
    );
    bar(/Ada/).focus();
    await user.keyboard("m");
    expect(drag.card).toBeNull();
    expect(announcement.text).toMatch(/cannot be moved/);
  });

  it("stay with the card that somebody else moves to another row", async () => {
    const { rerender } = await shown(rowsOf(first, second));
    bar(/Bea/).focus();
    await rerender({ rows: rowsOf(first, { ...second, technicianId: "elin" }) });
    await tick();
    await tick();
    expect(bar(/Bea.*Elin Keller/)).toHaveFocus();
  });
});

describe("a drag", () => {
  const card = call();
  const DAY = (WIDTH - HEAD) / 7;
  /** Where Luca's row is. */
  const LUCA = HEADS + 3.5 * REM + 10;
  const x = (day: number, hour: number) => HEAD + (day + (hour - 7) / 12) * DAY;
  const at = (clientX: number, clientY: number) => ({
    clientX,
    clientY,
    pointerId: 1,
    isPrimary: true,
    button: 0,
    pointerType: "mouse",
  });
  const fire = (type: string, to: EventTarget, init: object) => {
    const event = new MouseEvent(type, { bubbles: true, cancelable: true, ...init });
    Object.assign(event, { pointerId: 1, isPrimary: true, pointerType: "mouse", ...pick(init) });
    fireEvent(to as Element, event);
    flushSync();
  };
  const pick = (init: object) =>
    "pointerType" in init ? { pointerType: init.pointerType as string } : {};

  it("gives a card another time, by quarters of an hour", async () => {
    const { drag, onmove } = await shown(rowsOf(card));
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
    drag.done();
  });

  it("that begins as soon as the card is to be seen moves it all the same", async () => {
    const { drag, onmove } = justShown(rowsOf(card));
    fire("pointerdown", bar(/Ada/), at(x(1, 11), LUCA));
    fire("pointermove", window, at(x(1, 11) + 9, LUCA));
    expect(drag.card).toBe(card);
    expect(drag.plan).toBeNull();
    await movable();
    fire("pointermove", window, at(x(2, 14) + 2, LUCA));
    fire("pointerup", window, at(x(2, 14) + 2, LUCA));
    expect(onmove).toHaveBeenCalledExactlyOnceWith(card, {
      technicianId: "luca",
      start: "2026-11-25T12:00:00.000Z",
      durationMinutes: 90,
    });
    drag.done();
  });

  it("is none without movement, and none with Escape", async () => {
    const { drag, onmove } = await shown(rowsOf(card));
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

  it("comes to nothing beside the calendar, and where the card is already", async () => {
    const { drag, onmove } = await shown(rowsOf(card));
    for (const [to, y] of [
      [x(1, 10) + 300, 2_000],
      [x(1, 10) + 1, LUCA],
    ] as const) {
      fire("pointerdown", bar(/Ada/), at(x(1, 10), LUCA));
      fire("pointermove", window, at(x(1, 10) + 40, LUCA));
      fire("pointermove", window, at(to, y));
      fire("pointerup", window, at(to, y));
      expect(drag.card).toBeNull();
    }
    expect(onmove).not.toHaveBeenCalled();
  });

  it("names the call in the way, and who cannot be assigned", async () => {
    const other = call({ id: "o", number: "2001", client: { name: "Max" }, technicianId: "elin" });
    await shown(rowsOf(card, other));
    fire("pointerdown", bar(/Ada/), at(x(1, 10), LUCA));
    fire("pointermove", window, at(x(1, 10), LUCA + 3.5 * REM));
    expect(screen.getByText(/overlaps with 2001, Max/)).toBeVisible();
    expect(screen.getByText(/not verified: cannot be assigned/)).toBeVisible();
    fireEvent.keyDown(window, { key: "Escape" });
    fire("pointerup", window, at(x(1, 10), LUCA));
  });

  it("begins on touch once the finger has stayed, and is scrolling before", async () => {
    vi.useFakeTimers();
    const { drag } = await shown(rowsOf(card));
    const touch = { pointerType: "touch" };
    fire("pointerdown", bar(/Ada/), { ...at(x(1, 10), LUCA), ...touch });
    fire("pointermove", window, { ...at(x(1, 10) + 20, LUCA), ...touch });
    vi.advanceTimersByTime(1_000);
    expect(drag.card).toBeNull();
    fire("pointerdown", bar(/Ada/), { ...at(x(1, 10), LUCA), ...touch });
    vi.advanceTimersByTime(400);
    expect(drag.card).toBe(card);
    fire("pointercancel", window, { ...at(x(1, 10), LUCA), ...touch });
    expect(drag.card).toBeNull();
    vi.useRealTimers();
  });

  it("takes no card that has begun", async () => {
    const { drag } = await shown(rowsOf({ ...card, status: "COMPLETED", reasonCode: "done" }));
    fire("pointerdown", bar(/Ada/), at(x(1, 10), LUCA));
    fire("pointermove", window, at(x(2, 10), LUCA));
    expect(drag.card).toBeNull();
  });
});
