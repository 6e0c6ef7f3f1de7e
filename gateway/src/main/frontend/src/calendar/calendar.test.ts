import { screen, within } from "@testing-library/svelte";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { words } from "$lib/i18n.svelte";
import { TO_ASSIGN } from "../board/card";
import { expectAccessible } from "../testing/axe";
import { call, technician, unassigned } from "../testing/board";
import { bar, openCalendar, rowsOf, setCalendarSize } from "../testing/calendar";

beforeAll(() => words("calendar"));
beforeEach(setCalendarSize);

describe("the calendar", () => {
  const ready = call();
  const open = unassigned({ colour: "ORANGE" });

  it("shows the row To assign first, then the technicians", async () => {
    await openCalendar(rowsOf(ready, open));
    const headers = screen.getAllByRole("rowheader").map((each) => each.textContent);
    expect(headers[0]).toMatch(/To assign.*1 call/s);
    expect(headers[1]).toMatch(/Luca Meier/);
    expect(headers[2]).toMatch(/Elin Keller.*picture missing/s);
    expect(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", "4");
    expect(screen.getAllByRole("row")[1]).toHaveAttribute("aria-rowindex", "2");
    await expectAccessible();
  });

  it("names everything about a card, and why it is not green", async () => {
    await openCalendar(
      rowsOf(
        { ...ready, badges: ["message-failed"], channel: "AMAZON" },
        { ...open, id: "w2", number: "1048" },
      ),
    );
    expect(bar(/^10:00 Ada Keller.*Luca/)).toHaveAccessibleName(
      "10:00 Ada Keller, WLAN set-up, Zurich, Tue 24 Nov, 10:00–11:30, Luca Meier, ready, " +
        "a message could not be delivered, from Amazon, 1042",
    );
    expect(bar(/To assign/)).toHaveAccessibleName(/assign/);
    expect(screen.getByTitle("from Amazon")).toBeInTheDocument();
  });

  it("shows the visits of a week in their cells, in order of time", async () => {
    const early = call({ id: "early", client: { name: "Zoe" }, start: "2026-11-24T07:00:00Z" });
    const night = call({
      id: "night",
      client: { name: "Nora" },
      start: "2026-11-24T21:00:00Z",
      durationMinutes: 180,
    });
    await openCalendar(rowsOf(night, ready, early));
    const texts = (date: string) =>
      [...document.querySelectorAll(`[data-row="luca"][data-date="${date}"] [data-card]`)].map(
        (each) => each.textContent.replace(/\s+/g, " ").trim(),
      );
    expect(texts("2026-11-24")).toEqual([
      "8:00 Zoe · WLAN set-up",
      "10:00 Ada Keller · WLAN set-up",
      "22:00→ Nora · WLAN set-up",
    ]);
    expect(texts("2026-11-25")).toEqual(["→1:00 Nora · WLAN set-up"]);
    expect(screen.getByRole("rowheader", { name: /Luca/ })).toHaveTextContent("6 h booked");
    expect(screen.getByRole("columnheader", { name: "Tuesday 24 November" })).toHaveTextContent(
      "5 h booked",
    );
    await expectAccessible();
  });

  it("marks true overlaps, and says with what", async () => {
    const other = call({ id: "o", number: "7", client: { name: "Max" } });
    await openCalendar(rowsOf(ready, other, call({ id: "n", start: "2026-11-24T10:30:00Z" })));
    expect(bar(/^10:00 Max/)).toHaveAccessibleName(/overlaps with 1042, Ada Keller/);
    expect(screen.getAllByTitle("overlaps with another visit")).toHaveLength(2);
  });

  it("shows the full text of a card that has the focus", async () => {
    const { user } = await openCalendar(rowsOf(ready));
    await user.tab();
    await user.keyboard("{ArrowDown}{ArrowRight}");
    expect(screen.getByText(/WLAN set-up · Zurich · Tue 24 Nov · 10:00–11:30/)).toBeVisible();
    await user.tab();
    expect(screen.queryByText(/Tue 24 Nov · 10:00–11:30/)).toBeNull();
  });

  it("marks today and the current time", async () => {
    await openCalendar(rowsOf(ready), ["2026-11-24"]);
    const today = screen.getByRole("columnheader", { name: "Tuesday 24 November" });
    expect(today).toHaveAttribute("aria-current", "date");
    expect(within(today).getByText("10:12")).toBeVisible();
  });

  it("shows the hours of a day on which the clock changes", async () => {
    const night = call({ start: "2026-10-25T00:30:00Z", durationMinutes: 60 });
    await openCalendar(rowsOf(night), ["2026-10-25"]);
    const ticks = [...(screen.getAllByRole("columnheader")[1]?.querySelectorAll("i") ?? [])];
    expect(ticks.map((each) => each.textContent).slice(0, 4)).toEqual(["2", "2", "3", "4"]);
    expect(bar(/2:30 \(first time\)/)).toBeVisible();
  });

  it("draws only visible rows", async () => {
    const many = Array.from({ length: 200 }, (_, at) => ({
      id: `t${at}`,
      technician: technician({ id: `t${at}`, name: `Technician ${at}` }),
      cards: [call({ id: `c${at}`, technicianId: `t${at}` })],
    }));
    await openCalendar([{ id: TO_ASSIGN, technician: null, cards: [] }, ...many]);
    expect(screen.getAllByRole("row").length).toBeLessThan(24);
    expect(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", "202");
  });

  it("opens a card on a click", async () => {
    const { user, onopen } = await openCalendar(rowsOf(ready));
    await user.click(bar(/Ada Keller/));
    expect(onopen).toHaveBeenCalledExactlyOnceWith(ready);
  });
});
