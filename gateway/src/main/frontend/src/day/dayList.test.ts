import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { words } from "$lib/i18n.svelte";
import type { Card } from "$lib/types";
import { Zone } from "$lib/zone";
import { TO_ASSIGN, type Row } from "../board/card";
import { expectAccessible } from "../testing/axe";
import { call, technician, unassigned } from "../testing/board";
import DayList from "./DayList.svelte";

const DAY = "2026-11-24";

const row = (name: string, ...cards: Card[]): Row => ({
  id: name.toLowerCase(),
  technician: technician({ id: name.toLowerCase(), name }),
  cards,
});
const toAssign = (...cards: Card[]): Row => ({ id: TO_ASSIGN, technician: null, cards });

function renderDay(rows: Row[], date = DAY, zone = "Europe/Zurich") {
  const onopen = vi.fn();
  render(DayList, { zone: new Zone(zone), date, rows, onopen });
  return { onopen, user: userEvent.setup() };
}

const at = (start: string, more: Partial<Card> = {}) => call({ id: start, start, ...more });
const hours = () =>
  screen.getAllByRole("listitem").map((each) => each.querySelector(".time")?.textContent);

beforeAll(() => words("day", "call", "calendar"));

describe("a day as a list", () => {
  it("shows what a dispatcher has to know about each call, and opens it", async () => {
    const card = call();
    const { onopen, user } = renderDay([toAssign(), row("Luca", card)]);
    const item = screen.getByRole("listitem");
    expect(item).toHaveTextContent("10:00 – 11:30");
    expect(item).toHaveTextContent("Ada Keller");
    expect(item).toHaveTextContent("Gutenbergstrasse 1, 8002 Zurich");
    expect(within(item).getByText(/ready/i).querySelector("[data-icon=ready]")).not.toBeNull();
    expect(within(item).getByRole("link")).toHaveAttribute("href", "tel:+41445550101");
    expect(within(item).getByRole("link")).toHaveAccessibleName(/^Call Ada Keller/);
    await user.click(within(item).getByRole("button", { name: /WLAN set-up/ }));
    expect(onopen).toHaveBeenCalledExactlyOnceWith(card);
    await expectAccessible();
  });

  it("does not open the call when the client is telephoned", async () => {
    const { onopen } = renderDay([row("Luca", call())]);
    const link = screen.getByRole("link");
    link.addEventListener("click", (event) => event.preventDefault());
    link.click();
    expect(onopen).not.toHaveBeenCalled();
  });

  it("starts with calls to assign, followed by technicians with calls", () => {
    renderDay([toAssign(unassigned()), row("Luca", call()), row("Mia")]);
    const headings = screen.getAllByRole("heading").map((each) => each.textContent?.trim());
    expect(headings[0]).toMatch(/^To assign/);
    expect(headings[1]).toMatch(/^Luca/);
    expect(headings).toHaveLength(2);
    expect(screen.getByText("1 technician has no calls")).toBeVisible();
  });

  it("counts only technicians as free who can be assigned", () => {
    const tim = technician({ id: "tim", name: "Tim", state: "UNVERIFIED", verified: false });
    renderDay([row("Luca", call()), { id: "tim", technician: tim, cards: [] }]);
    expect(screen.queryByText(/no calls/)).not.toBeInTheDocument();
  });

  it("shows that there are no calls", async () => {
    renderDay([toAssign(), row("Luca", at("2026-11-25T09:00:00Z"))]);
    expect(screen.getByText("No calls on this day")).toBeVisible();
    await expectAccessible();
  });

  it("has no telephone link without a number", () => {
    renderDay([row("Luca", call({ client: { name: "Ada Keller" } }))]);
    expect(screen.queryByRole("link")).not.toBeInTheDocument();
  });
});

describe("the day in the company's time zone", () => {
  const late = at("2026-11-24T23:30:00Z", { durationMinutes: 30 });

  it.each([
    ["Europe/Zurich", "2026-11-25", "0:30 – 1:00"],
    ["Pacific/Auckland", "2026-11-25", "12:30 – 13:00"],
    ["America/Los_Angeles", "2026-11-24", "15:30 – 16:00"],
  ])("in %s on %s", (zone, date, time) => {
    renderDay([row("Luca", late)], date, zone);
    expect(hours()).toEqual([time]);
  });

  it("has a call past midnight with the date of its end", () => {
    const night = at("2026-11-24T22:30:00Z", { durationMinutes: 90 });
    renderDay([row("Luca", night)], "2026-11-24");
    expect(hours()).toEqual([expect.stringMatching(/^23:30 – .*25 Nov.*, 1:00$/)]);
  });

  it("has a call past midnight on the second day, too, with the date of its start", () => {
    const night = at("2026-11-24T22:30:00Z", { durationMinutes: 90 });
    renderDay([row("Luca", night)], "2026-11-25");
    expect(hours()).toEqual([expect.stringMatching(/24 Nov.*, 23:30 – 1:00$/)]);
  });

  it("does not have a call that ended at its midnight", () => {
    renderDay([row("Luca", at("2026-11-24T22:00:00Z", { durationMinutes: 60 }))], "2026-11-25");
    expect(screen.getByText("No calls on this day")).toBeVisible();
  });

  it("has 25 hours when the clock goes back, with two distinct ones", () => {
    const first = at("2026-10-25T00:30:00Z", { durationMinutes: 30 });
    const second = at("2026-10-25T01:30:00Z", { durationMinutes: 15 });
    const last = at("2026-10-25T22:30:00Z", { durationMinutes: 30 });
    renderDay([row("Luca", first, second, last)], "2026-10-25");
    expect(hours()).toEqual([
      "2:30 (first time) – 2:00 (second time)",
      "2:30 (second time) – 2:45 (second time)",
      "23:30 – 0:00",
    ]);
  });

  it("has 23 hours when the clock goes forward", () => {
    const before = at("2026-03-28T22:45:00Z", { durationMinutes: 15 });
    const across = at("2026-03-29T00:30:00Z", { durationMinutes: 60 });
    const after = at("2026-03-29T22:00:00Z", { durationMinutes: 30 });
    renderDay([row("Luca", before, across, after)], "2026-03-29");
    expect(hours()).toEqual(["1:30 – 3:30"]);
  });
});
