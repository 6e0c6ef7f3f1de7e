import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { expectNoBarriers } from "../../testing/axe";
import { request, unassigned } from "../../testing/board";
import { words } from "$lib/i18n.svelte";
import { Zone } from "$lib/zone";
import type { Card } from "../board/card";
import { Drag } from "./drag.svelte";
import Lists from "./Lists.svelte";

const dated = unassigned({ openTasks: ["ASSIGN_TECHNICIAN"] });
const undated = unassigned({
  id: "w2",
  number: "1048",
  client: { name: "Lino Bianchi" },
  reasonCode: "define-date-time",
  openTasks: ["CALL_CLIENT", "DEFINE_DATE_TIME", "ASSIGN_TECHNICIAN"],
  start: undefined,
});

function shown(requests: Card[], toAssign: Card[], busy = false) {
  const done = {
    onopen: vi.fn(),
    onaccept: vi.fn(),
    ondecline: vi.fn(),
    onplan: vi.fn(),
    oncalled: vi.fn(),
  };
  const drag = new Drag();
  render(Lists, {
    zone: new Zone("Europe/Zurich"),
    requests,
    toAssign,
    selected: null,
    pending: new Set<string>(),
    drag,
    isBusy: () => busy,
    ...done,
  });
  return { ...done, drag, user: userEvent.setup() };
}

beforeAll(() => words("calendar"));

describe("the lists below the calendar", () => {
  it("show what is requested, to be accepted or declined", async () => {
    const blue = request();
    const { user, onaccept, ondecline, onopen } = shown([blue], []);
    expect(screen.getByRole("heading", { name: /^Requested · 1/ })).toBeVisible();
    const card = screen.getByRole("button", { name: /^WLAN set-up, 1051/ });
    expect(card).toHaveTextContent("Tue 24 Nov, 10:00 · 90 min");
    expect(card).toHaveTextContent("Ada Keller, 8002 Zurich");
    expect(card).toHaveTextContent("CHF 149.00");
    await user.click(screen.getByRole("button", { name: "Accept 1051, Ada Keller" }));
    expect(onaccept).toHaveBeenCalledExactlyOnceWith(blue);
    await user.click(screen.getByRole("button", { name: "Decline 1051, Ada Keller" }));
    expect(ondecline).toHaveBeenCalledExactlyOnceWith(blue);
    expect(onopen).not.toHaveBeenCalled();
    await user.click(card);
    expect(onopen).toHaveBeenCalledExactlyOnceWith(blue);
    await expectNoBarriers();
  });

  it("show of a white card what is open, and the next step", async () => {
    const { user, onplan, oncalled } = shown([], [dated, undated]);
    const [one, two] = within(screen.getByRole("list")).getAllByRole("listitem") as [
      HTMLElement,
      HTMLElement,
    ];
    expect(one).toHaveTextContent(/assign/);
    expect(within(one).queryByRole("button", { name: /^Called/ })).not.toBeInTheDocument();
    await user.click(within(one).getByRole("button", { name: /^Assign…/ }));
    expect(onplan).toHaveBeenCalledWith(dated);
    expect(two).toHaveTextContent(/no date yet.*call client, define date, assign/);
    await user.click(within(two).getByRole("button", { name: /^Called/ }));
    expect(oncalled).toHaveBeenCalledWith(undated);
    await user.click(within(two).getByRole("button", { name: /^Define date…/ }));
    expect(onplan).toHaveBeenCalledWith(undated);
    await expectNoBarriers();
  });

  it("mark what comes from Amazon", () => {
    shown([request({ channel: "AMAZON", price: undefined })], []);
    expect(screen.getByText("Amazon")).toBeVisible();
  });

  it("say that there is nothing to do", async () => {
    shown([], []);
    expect(screen.getByText("No request waits for you.")).toBeVisible();
    expect(screen.getByText("Nothing to assign.")).toBeVisible();
    await expectNoBarriers();
  });

  it("are gone through by arrows, with one tab stop each", async () => {
    const { user, onopen } = shown([], [dated, undated]);
    await user.tab();
    expect(screen.getByRole("button", { name: /^WLAN set-up, 1047/ })).toHaveFocus();
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("button", { name: /^WLAN set-up, 1048/ })).toHaveFocus();
    await user.keyboard("{ArrowRight}{Enter}");
    expect(onopen).toHaveBeenCalledWith(undated);
    await user.keyboard("{Home}");
    expect(screen.getByRole("button", { name: /^WLAN set-up, 1047/ })).toHaveFocus();
  });

  it("give a white card to the calendar by M, and no blue one", async () => {
    const { user, drag } = shown([request()], [dated]);
    const carry = vi.spyOn(drag, "carry");
    screen.getByRole("button", { name: /^WLAN set-up, 1051/ }).focus();
    await user.keyboard("m");
    expect(carry).not.toHaveBeenCalled();
    screen.getByRole("button", { name: /^WLAN set-up, 1047/ }).focus();
    await user.keyboard("m");
    expect(carry).toHaveBeenCalledExactlyOnceWith(dated);
  });

  it("show thirty of hundreds, and all on demand", async () => {
    const many = Array.from({ length: 200 }, (_, at) => request({ id: `r${at}` }));
    const { user } = shown(many, []);
    expect(screen.getByRole("heading", { name: /^Requested · 200/ })).toBeVisible();
    expect(screen.getAllByRole("button", { name: /^Accept/ })).toHaveLength(30);
    await user.click(screen.getByRole("button", { name: "Show all 200" }));
    expect(screen.getAllByRole("button", { name: /^Accept/ })).toHaveLength(200);
  });

  it("send nothing twice while a command is under way", async () => {
    const { user, onaccept } = shown([request()], [], true);
    await user.click(screen.getByRole("button", { name: /^Accept/ }));
    expect(onaccept).not.toHaveBeenCalled();
  });
});
