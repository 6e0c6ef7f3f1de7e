import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { words } from "$lib/i18n.svelte";
import type { Card } from "$lib/types";
import { Zone } from "$lib/zone";
import { expectAccessible } from "../testing/axe";
import { request, unassigned } from "../testing/board";
import CardLists from "./CardLists.svelte";
import { Drag } from "../calendar/drag.svelte";
import { noListFilter } from "./listOrder";

const dated = unassigned({ openTasks: ["ASSIGN_TECHNICIAN"] });
const undated = unassigned({
  id: "w2",
  number: "1048",
  client: { name: "Lino Bianchi" },
  reasonCode: "define-date-time",
  openTasks: ["CALL_CLIENT", "DEFINE_DATE_TIME", "ASSIGN_TECHNICIAN"],
  start: undefined,
});

function renderLists(requests: Card[], toAssign: Card[], busy = false) {
  const onopen = vi.fn();
  const commands = { accept: vi.fn(), decline: vi.fn(), plan: vi.fn(), clientCalled: vi.fn() };
  const drag = new Drag();
  render(CardLists, {
    zone: new Zone("Europe/Zurich"),
    requests,
    toAssign,
    selected: null,
    pending: new Set<string>(),
    drag,
    isBusy: () => busy,
    filter: { ...noListFilter },
    onopen,
    commands,
  });
  return { onopen, ...commands, drag, user: userEvent.setup() };
}

beforeEach(() => localStorage.clear());
beforeAll(() => words("calendar", "lists"));

describe("the lists below the calendar", () => {
  it("show requests, to be accepted or declined", async () => {
    const blue = request();
    const { user, accept, decline, onopen } = renderLists([blue], []);
    expect(screen.getByRole("heading", { name: /^Requested · 1/ })).toBeVisible();
    const card = screen.getByRole("button", { name: /^WLAN set-up, 1051/ });
    expect(card).toHaveTextContent("Tue 24 Nov, 10:00 · 90 min · CHF 149.00");
    expect(card).toHaveTextContent("Ada Keller, 8002 Zurich");
    await user.click(screen.getByRole("button", { name: "Accept 1051, Ada Keller" }));
    expect(accept).toHaveBeenCalledExactlyOnceWith(blue);
    await user.click(screen.getByRole("button", { name: "Decline 1051, Ada Keller" }));
    expect(decline).toHaveBeenCalledExactlyOnceWith(blue);
    expect(onopen).not.toHaveBeenCalled();
    await user.click(card);
    expect(onopen).toHaveBeenCalledExactlyOnceWith(blue);
    await expectAccessible();
  });

  it("show a white card's open tasks and its next step", async () => {
    const { user, plan, clientCalled } = renderLists([], [dated, undated]);
    const [one, two] = within(screen.getByRole("list")).getAllByRole("listitem") as [
      HTMLElement,
      HTMLElement,
    ];
    expect(one).toHaveTextContent(/assign/);
    expect(within(one).queryByRole("button", { name: /^Called/ })).not.toBeInTheDocument();
    await user.click(within(one).getByRole("button", { name: /^Assign…/ }));
    expect(plan).toHaveBeenCalledWith(dated);
    expect(two).toHaveTextContent(/no date yet.*call client, define date, assign/);
    await user.click(within(two).getByRole("button", { name: /^Called/ }));
    expect(clientCalled).toHaveBeenCalledWith(undated);
    await user.click(within(two).getByRole("button", { name: /^Define date…/ }));
    expect(plan).toHaveBeenCalledWith(undated);
    await expectAccessible();
  });

  it("mark requests from Amazon", () => {
    renderLists([request({ channel: "AMAZON", price: undefined })], []);
    expect(screen.getByText("Amazon")).toBeVisible();
  });

  it("show that there is nothing to do", async () => {
    renderLists([], []);
    expect(screen.getByText("No request waits for you.")).toBeVisible();
    expect(screen.getByText("Nothing to assign.")).toBeVisible();
    await expectAccessible();
  });

  it("have one tab stop each, and arrow keys move among their cards", async () => {
    const { user, onopen } = renderLists([], [dated, undated]);
    screen.getByRole("combobox").focus();
    await user.tab();
    expect(screen.getByRole("button", { name: /^WLAN set-up, 1047/ })).toHaveFocus();
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("button", { name: /^WLAN set-up, 1048/ })).toHaveFocus();
    await user.keyboard("{ArrowRight}{Enter}");
    expect(onopen).toHaveBeenCalledWith(undated);
    await user.keyboard("{Home}");
    expect(screen.getByRole("button", { name: /^WLAN set-up, 1047/ })).toHaveFocus();
  });

  it("move a white card to the calendar with M, but no blue one", async () => {
    const { user, drag } = renderLists([request()], [dated]);
    const startByKeyboard = vi.spyOn(drag, "startByKeyboard");
    screen.getByRole("button", { name: /^WLAN set-up, 1051/ }).focus();
    await user.keyboard("m");
    expect(startByKeyboard).not.toHaveBeenCalled();
    screen.getByRole("button", { name: /^WLAN set-up, 1047/ }).focus();
    await user.keyboard("m");
    expect(startByKeyboard).toHaveBeenCalledExactlyOnceWith(dated);
  });

  it("show sixty cards of hundreds, and all on demand", async () => {
    const many = Array.from({ length: 200 }, (_, at) => request({ id: `r${at}` }));
    const { user } = renderLists(many, []);
    expect(screen.getByRole("heading", { name: /^Requested · 200/ })).toBeVisible();
    expect(screen.getAllByRole("button", { name: /^Accept/ })).toHaveLength(60);
    await user.click(screen.getByRole("button", { name: "Show all 200" }));
    expect(screen.getAllByRole("button", { name: /^Accept/ })).toHaveLength(200);
  });

  it("send no command twice while one is pending", async () => {
    const { user, accept } = renderLists([request()], [], true);
    await user.click(screen.getByRole("button", { name: /^Accept/ }));
    expect(accept).not.toHaveBeenCalled();
  });

  it("are sorted by wished date, by receipt or by town", async () => {
    const at = (number: string, city: string, start?: string) =>
      request({
        id: number,
        number,
        start,
        address: { street: "", postalCode: "8000", city, country: "CH" },
      });
    const cards = [
      at("9", "Uster", "2026-11-26T09:00:00Z"),
      at("11", "Baden"),
      at("10", "Zug", "2026-11-25T09:00:00Z"),
    ];
    const { user } = renderLists(cards, []);
    const order = () =>
      screen.getAllByRole("listitem").map((each) => /\b(9|10|11)\b/.exec(each.textContent)?.[0]);
    expect(order()).toEqual(["10", "9", "11"]);
    const select = screen.getByRole("combobox", { name: "Order of: Requested" });
    await user.selectOptions(select, "last received first");
    expect(order()).toEqual(["11", "10", "9"]);
    await user.selectOptions(select, "by town");
    expect(order()).toEqual(["11", "9", "10"]);
    expect(localStorage.getItem("fsm-lists-sort-requested")).toBe("town");
  });

  it("are filtered by text and service", async () => {
    const many = Array.from({ length: 8 }, (_, at) => request({ id: `r${at}`, number: `${at}` }));
    const tv = request({
      id: "tv",
      number: "77",
      client: { name: "Zoé D’Angelo", phone: "+41 79 123 45 67" },
      serviceType: { code: "tv", name: "TV", requiredSkills: [], durationMinutes: 60 },
    });
    const { user } = renderLists([...many, tv], []);
    const found = () => screen.getAllByRole("button", { name: /^Accept/ }).length;
    expect(found()).toBe(9);
    await user.type(screen.getByRole("searchbox"), "zoe 79123");
    expect(found()).toBe(1);
    expect(screen.getByRole("heading", { name: /9, accept or decline · 1 shown/ })).toBeVisible();
    await user.clear(screen.getByRole("searchbox"));
    await user.selectOptions(screen.getByRole("combobox", { name: "Service" }), "TV");
    expect(found()).toBe(1);
    await user.type(screen.getByRole("searchbox"), "nothing");
    expect(screen.getByText("No card matches the filter.")).toBeVisible();
    await expectAccessible();
  });

  it("mark what came since the last look", () => {
    localStorage.setItem("fsm-board-last-seen", "1050");
    renderLists([request({ id: "old", number: "1050" }), request({ number: "1051" })], []);
    expect(screen.getByRole("button", { name: /, 1051,.*new/ })).toHaveTextContent("new");
    expect(screen.getByRole("button", { name: /, 1050,/ })).not.toHaveTextContent("new");
  });

  it("have a divider to the calendar that is moved by keys and remembered", async () => {
    const { user } = renderLists([request()], []);
    const divider = screen.getByRole("separator", { name: "Height of the lists" });
    divider.focus();
    await user.keyboard("{Home}");
    expect(divider).toHaveAttribute("aria-valuenow", "90");
    expect(localStorage.getItem("fsm-lists-height")).toBe("90");
  });
});
