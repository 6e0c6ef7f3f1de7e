import { screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { announcement } from "$lib/announce.svelte";
import { expectAccessible } from "../../testing/axe";
import { networkError, json, problem, type Replies } from "../../testing/gateway";
import { logIn, person, technician, unverified } from "../../testing/people";
import { renderInMain } from "../../testing/render";
import { FakeStreams } from "../../testing/stream";
import Page from "./Page.svelte";

const luca = technician();
const tim = unverified();
const elin = technician({ id: "elin", firstName: "Elin", state: "INVITED", missing: ["password"] });

const team = (...items: object[]) => json({ items });
const row = (name: string) => {
  const found = screen.getByRole("heading", { name }).closest("li");
  if (found === null) {
    throw new Error(`no row has ${name}`);
  }
  return within(found);
};

describe("the team", () => {
  const user = userEvent.setup({ delay: null });
  let streams: FakeStreams;

  beforeEach(() => {
    streams = new FakeStreams();
  });

  const open = async (replies: Replies) => {
    const known = await logIn(person(), "team", {
      "GET /api/board/stream": streams.open,
      ...replies,
    });
    renderInMain(Page);
    return known;
  };

  it("shows who is verified, and what the others are missing", async () => {
    await open({ "GET /api/technicians": team(luca, tim) });
    await screen.findByRole("heading", { name: "Luca Meier" });
    expect(row("Luca Meier").getByText("Verified")).toBeVisible();
    expect(await row("Luca Meier").findByText("Wi-Fi")).toBeVisible();
    expect(row("Tim Bianchi").getByText("Not verified")).toBeVisible();
    expect(row("Tim Bianchi").getByText("Missing: a picture and at least one skill")).toBeVisible();
    expect(screen.getByText("2 technicians, 1 verified")).toBeVisible();
    await expectAccessible();
  });

  it("announces who became verified meanwhile", async () => {
    const { replies } = await open({ "GET /api/technicians": team(tim) });
    await screen.findByText("Not verified", { selector: ".chip" });
    replies["GET /api/technicians"] = team({ ...tim, state: "VERIFIED", missing: [], version: 4 });
    streams.latest().emit("resync");
    await waitFor(() => expect(row("Tim Bianchi").getByText("Verified")).toBeVisible());
    expect(announcement.text).toContain("Tim Bianchi is verified now");
  });

  it("reloads when the reader returns to the page", async () => {
    const { replies } = await open({ "GET /api/technicians": team(tim) });
    await screen.findByRole("heading", { name: "Tim Bianchi" });
    replies["GET /api/technicians"] = team(tim, luca);
    document.dispatchEvent(new Event("visibilitychange"));
    expect(await screen.findByRole("heading", { name: "Luca Meier" })).toBeVisible();
  });

  it("adds and invites a technician with the basic information", async () => {
    const { requests } = await open({
      "GET /api/technicians": team(),
      "POST /api/technicians": json(elin, 201),
    });
    expect(await screen.findByText("No technicians yet")).toBeVisible();
    await expectAccessible();
    await user.click(screen.getAllByRole("button", { name: "Add technician" })[0] as HTMLElement);
    await user.type(screen.getByLabelText("First name"), " Elin");
    await user.type(screen.getByLabelText("Last name"), "Meier");
    await user.type(screen.getByLabelText("Email"), "elin@helvetia.example");
    await user.selectOptions(screen.getByLabelText("Language"), "fr");
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: "Send invitation" }));
    expect(await screen.findByRole("heading", { name: "Elin Meier" })).toBeVisible();
    expect(requests.find((each) => each.method === "POST")?.body).toEqual({
      firstName: "Elin",
      lastName: "Meier",
      email: "elin@helvetia.example",
      language: "fr",
    });
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    expect(screen.getByText(/was added. The invitation is on its way/)).toBeVisible();
  });

  it("validates the fields before anything is sent", async () => {
    const { requests } = await open({ "GET /api/technicians": team(luca) });
    await user.click(await screen.findByRole("button", { name: "Add technician" }));
    await user.type(screen.getByLabelText("First name"), "Elin");
    await user.type(screen.getByLabelText("Email"), "elin");
    await user.click(screen.getByRole("button", { name: "Send invitation" }));
    expect(screen.getByLabelText("Last name")).toHaveFocus();
    expect(screen.getByLabelText("Email")).toHaveAccessibleDescription(/not a mail address/);
    expect(requests.some((each) => each.method === "POST")).toBe(false);
    await expectAccessible();
  });

  it("keeps the input when the address is taken", async () => {
    await open({
      "GET /api/technicians": team(luca),
      "POST /api/technicians": problem("email-taken", 409),
    });
    await user.click(await screen.findByRole("button", { name: "Add technician" }));
    await user.type(screen.getByLabelText("First name"), "Elin");
    await user.type(screen.getByLabelText("Last name"), "Meier");
    await user.type(screen.getByLabelText("Email"), "taken@helvetia.example");
    await user.click(screen.getByRole("button", { name: "Send invitation" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/account with this mail address/);
    expect(screen.getByLabelText("Email")).toHaveValue("taken@helvetia.example");
  });

  it("deactivates after a confirmation, for the shown version", async () => {
    const { requests } = await open({
      "GET /api/technicians": team(luca),
      "POST /api/technicians/luca/deactivate": json({ ...luca, state: "DEACTIVATED", version: 4 }),
    });
    await user.click(await screen.findByRole("button", { name: "Deactivate Luca Meier" }));
    expect(requests.some((each) => each.method === "POST")).toBe(false);
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: "Deactivate" }));
    const back = await screen.findByRole("button", { name: "Reactivate Luca Meier" });
    await waitFor(() => expect(back).toHaveFocus());
    expect(requests.find((each) => each.method === "POST")?.headers.get("If-Match")).toBe('"3"');
  });

  it("shows the newer state when another dispatcher was faster", async () => {
    await open({
      "GET /api/technicians": team(elin),
      "POST /api/technicians/elin/deactivate": problem("stale", 412, {
        current: { ...elin, state: "UNVERIFIED", missing: ["picture"], version: 5 },
      }),
    });
    await user.click(await screen.findByRole("button", { name: "Deactivate Elin Meier" }));
    await user.click(screen.getByRole("button", { name: "Deactivate" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/changed this meanwhile/);
    expect(row("Elin Meier").getByText("Not verified")).toBeVisible();
  });

  it("invites again, and reactivates", async () => {
    const noah = technician({ id: "noah", firstName: "Noah", state: "DEACTIVATED" });
    const { requests } = await open({
      "GET /api/technicians": team(elin, noah),
      "POST /api/technicians/elin/reinvite": json({ ...elin, version: 4 }),
      "POST /api/technicians/noah/reactivate": json({ ...noah, state: "VERIFIED", version: 4 }),
    });
    await user.click(await screen.findByRole("button", { name: "Invite again: Elin Meier" }));
    expect(await screen.findByText(/gets a new link/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Reactivate Noah Meier" }));
    expect(await screen.findByText(/is active again/)).toBeVisible();
    expect(requests.filter((each) => each.method === "POST")).toHaveLength(2);
  });

  it("is filtered by name and state, and shows how to clear the filter", async () => {
    await open({ "GET /api/technicians": team(luca, tim) });
    await user.type(await screen.findByLabelText("Search by name"), "bian");
    expect(screen.queryByRole("heading", { name: "Luca Meier" })).not.toBeInTheDocument();
    expect(screen.getByText("1 of 2 technicians")).toBeVisible();
    await user.type(screen.getByLabelText("Search by name"), "xyz");
    await user.click(screen.getByRole("button", { name: "Show all" }));
    expect(screen.getByRole("heading", { name: "Luca Meier" })).toBeVisible();
    await user.click(screen.getByRole("radio", { name: /^Not verified/ }));
    expect(screen.queryByRole("heading", { name: "Luca Meier" })).not.toBeInTheDocument();
  });

  it("shows that it cannot be loaded, with a retry", async () => {
    const { replies } = await open({ "GET /api/technicians": problem("try-again", 503) });
    expect(await screen.findByRole("alert")).toHaveTextContent(/does not answer right now/);
    await expectAccessible();
    replies["GET /api/technicians"] = team(luca);
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("heading", { name: "Luca Meier" })).toBeVisible();
  });

  it("keeps the list without network, with a notice", async () => {
    const { replies } = await open({ "GET /api/technicians": team(luca) });
    await screen.findByRole("heading", { name: "Luca Meier" });
    replies["GET /api/technicians"] = networkError();
    streams.latest().emit("resync");
    expect(await screen.findByText("No network")).toBeVisible();
    expect(screen.getByRole("heading", { name: "Luca Meier" })).toBeVisible();
  });
});
