import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { expectNoBarriers } from "../../testing/axe";
import { away, gateway, json, problem } from "../../testing/gateway";
import { technician } from "../../testing/people";
import { words } from "$lib/i18n.svelte";
import TeamPanel from "./TeamPanel.svelte";

const luca = technician();
const tim = technician({
  id: "tim",
  firstName: "Tim",
  lastName: "Bianchi",
  state: "UNVERIFIED",
  missing: ["picture", "skills"],
  picture: undefined,
});
const elin = technician({ id: "elin", firstName: "Elin", state: "INVITED", missing: ["password"] });

async function shown(reply: Response | Error) {
  const replies = { "GET /api/technicians": reply };
  gateway(replies);
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

beforeAll(() => words("day", "people"));

describe("the team beside the board", () => {
  it("tells who can be assigned from who cannot yet, and what they lack, in words", async () => {
    await shown(team(tim, elin, luca));
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
    await expectNoBarriers();
  });

  it("finds somebody by name", async () => {
    const { user } = await shown(team(tim, elin, luca));
    await user.type(await screen.findByLabelText("Search by name"), "mei");
    expect(screen.queryByText("Tim Bianchi")).not.toBeInTheDocument();
    expect(screen.getByRole("status")).toHaveTextContent("2 of 3 technicians");
    await user.type(screen.getByLabelText("Search by name"), "xyz");
    expect(screen.getByRole("status")).toHaveTextContent("0 of 3 technicians");
    await expectNoBarriers();
  });

  it("says that nobody is there yet, and where to begin", async () => {
    await shown(team());
    expect(await screen.findByText("No technicians yet")).toBeVisible();
    await expectNoBarriers();
  });

  it.each([
    ["nobody answers", away()],
    ["it is refused", problem("unavailable", 503)],
  ])("says so when %s, and looks again on demand", async (_, reply) => {
    const { replies, user } = await shown(reply);
    const again = await screen.findByRole("button", { name: /again/i });
    await expectNoBarriers();
    replies["GET /api/technicians"] = team(luca);
    await user.click(again);
    expect(await screen.findByText("Luca Meier")).toBeVisible();
  });

  it("looks again when it is told that somebody has changed", async () => {
    const { component, replies } = await shown(team(tim));
    await member("Tim Bianchi");
    replies["GET /api/technicians"] = team({ ...tim, state: "VERIFIED", missing: [] });
    component.refresh();
    await waitFor(() =>
      expect(screen.getByText("Tim Bianchi").closest("li")).toHaveClass("verified"),
    );
  });

  it("is closed by its button, and from within by Escape", async () => {
    const { onclose, user } = await shown(team(luca));
    await user.click(screen.getByRole("button", { name: "Close the team" }));
    expect(onclose).toHaveBeenCalledTimes(1);
    await user.click(await screen.findByLabelText("Search by name"));
    await user.keyboard("{Escape}");
    expect(onclose).toHaveBeenCalledTimes(2);
  });

  it("gives the focus back to where its reader came from", async () => {
    const opener = document.createElement("button");
    document.body.append(opener);
    opener.focus();
    const { user } = await shown(team(luca));
    await user.click(await screen.findByLabelText("Search by name"));
    await user.keyboard("{Escape}");
    expect(opener).toHaveFocus();
    opener.remove();
  });
});
