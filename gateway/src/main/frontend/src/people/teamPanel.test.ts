import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { words } from "$lib/i18n.svelte";
import { expectAccessible } from "../testing/axe";
import { fakeGateway, json, networkError, problem } from "../testing/gateway";
import { technician, unverified } from "../testing/people";
import TeamPanel from "./TeamPanel.svelte";

const luca = technician();
const tim = unverified();
const elin = technician({ id: "elin", firstName: "Elin", state: "INVITED", missing: ["password"] });

async function openPanel(reply: Response | Error) {
  const replies = { "GET /api/technicians": reply };
  fakeGateway(replies);
  const onclose = vi.fn();
  const { component } = render(TeamPanel, { onclose });
  return { component, onclose, replies, user: userEvent.setup() };
}

const team = (...items: object[]) => json({ items });
const member = async (name: string) => {
  const item = (await screen.findByText(name)).closest("li");
  expect(item).not.toBeNull();
  return item as HTMLElement;
};

beforeAll(() => words("people"));

describe("the team beside the board", () => {
  it("shows who can be assigned, and what the others are missing", async () => {
    await openPanel(team(tim, elin, luca));
    const verified = await member("Luca Meier");
    expect(verified).toHaveClass("verified");
    expect(verified).toHaveTextContent("Verified");
    const other = await member("Tim Bianchi");
    expect(other).not.toHaveClass("verified");
    expect(other).toHaveTextContent("Not verified");
    expect(other).toHaveTextContent("Missing: a picture and at least one skill");
    expect(await member("Elin Meier")).toHaveTextContent("Invited");
    expect(within(screen.getByRole("list")).getAllByRole("listitem")[0]).toBe(verified);
    expect(screen.getByText("3 technicians, 1 verified")).toBeVisible();
    expect(screen.getByRole("complementary", { name: "Your team" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Manage the team" })).toHaveAttribute("href", "/team");
    await expectAccessible();
  });

  it("filters by name", async () => {
    const { user } = await openPanel(team(tim, elin, luca));
    await user.type(await screen.findByLabelText("Search by name"), "mei");
    expect(screen.queryByText("Tim Bianchi")).not.toBeInTheDocument();
    expect(screen.getByRole("status")).toHaveTextContent("2 of 3 technicians");
    await user.type(screen.getByLabelText("Search by name"), "xyz");
    expect(screen.getByRole("status")).toHaveTextContent("0 of 3 technicians");
    await expectAccessible();
  });

  it("shows that there are no technicians yet", async () => {
    await openPanel(team());
    expect(await screen.findByText("No technicians yet")).toBeVisible();
    await expectAccessible();
  });

  it.each([
    ["the network fails", networkError()],
    ["it is refused", problem("unavailable", 503)],
  ])("shows when %s, with a retry", async (_, reply) => {
    const { replies, user } = await openPanel(reply);
    const again = await screen.findByRole("button", { name: /again/i });
    await expectAccessible();
    replies["GET /api/technicians"] = team(luca);
    await user.click(again);
    expect(await screen.findByText("Luca Meier")).toBeVisible();
  });

  it("refreshes when a technician has changed", async () => {
    const { component, replies } = await openPanel(team(tim));
    await member("Tim Bianchi");
    replies["GET /api/technicians"] = team({ ...tim, state: "VERIFIED", missing: [] });
    component.refresh();
    await waitFor(() =>
      expect(screen.getByText("Tim Bianchi").closest("li")).toHaveClass("verified"),
    );
  });

  it("closes by its button and by Escape", async () => {
    const { onclose, user } = await openPanel(team(luca));
    await user.click(screen.getByRole("button", { name: "Close the team" }));
    expect(onclose).toHaveBeenCalledTimes(1);
    await user.click(await screen.findByLabelText("Search by name"));
    await user.keyboard("{Escape}");
    expect(onclose).toHaveBeenCalledTimes(2);
  });

  it("returns the focus to where it was before", async () => {
    const opener = document.createElement("button");
    document.body.append(opener);
    opener.focus();
    const { user } = await openPanel(team(luca));
    await user.click(await screen.findByLabelText("Search by name"));
    await user.keyboard("{Escape}");
    expect(opener).toHaveFocus();
    opener.remove();
  });
});
