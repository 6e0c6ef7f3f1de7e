import { screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "../../testing/axe";
import { json, problem, type Replies } from "../../testing/gateway";
import { dispatcher, logIn, person } from "../../testing/people";
import { renderInMain } from "../../testing/render";
import Page from "./Page.svelte";

const nadia = dispatcher();
const marco = dispatcher({ id: "marco", firstName: "Marco", lastName: "Steiner" });
const chiara = dispatcher({ id: "chiara", firstName: "Chiara", status: "INVITED" });

const list = (...items: object[]) => json({ items });

describe("the dispatchers", () => {
  const user = userEvent.setup({ delay: null });

  async function open(replies: Replies) {
    const known = await logIn(person(), "dispatchers", replies);
    renderInMain(Page);
    return known;
  }

  it("are listed, with the reader and invited ones marked", async () => {
    await open({ "GET /api/dispatchers": list(nadia, chiara) });
    expect(await screen.findByRole("heading", { name: /Nadia Brunner\s*you/ })).toBeVisible();
    expect(screen.getByText("Invited")).toBeVisible();
    await expectAccessible();
  });

  it("cannot be removed down to the last active one", async () => {
    await open({ "GET /api/dispatchers": list(nadia, chiara) });
    const remove = await screen.findByRole("button", { name: "Remove Nadia Brunner" });
    expect(remove).toBeDisabled();
    expect(remove).toHaveAccessibleDescription(/somebody has to decide/);
    expect(screen.getByRole("button", { name: "Remove Chiara Brunner" })).toBeEnabled();
  });

  it("are invited with their basic information", async () => {
    const { requests } = await open({
      "GET /api/dispatchers": list(nadia),
      "POST /api/dispatchers": json(chiara, 201),
    });
    await user.click(await screen.findByRole("button", { name: "Invite dispatcher" }));
    await user.type(screen.getByLabelText("First name"), "Chiara");
    await user.type(screen.getByLabelText("Last name"), "Brunner");
    await user.type(screen.getByLabelText("Email"), "chiara@helvetia.example");
    expect(screen.queryByLabelText(/Phone/)).not.toBeInTheDocument();
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: "Send invitation" }));
    expect(await screen.findByRole("heading", { name: "Chiara Brunner" })).toBeVisible();
    expect(requests.at(-1)?.body).toMatchObject({ email: "chiara@helvetia.example" });
  });

  it("are removed after a confirmation, for the shown version", async () => {
    const { requests } = await open({
      "GET /api/dispatchers": list(nadia, marco),
      "POST /api/dispatchers/marco/remove": json({ ...marco, status: "LEFT", version: 3 }),
    });
    await user.click(await screen.findByRole("button", { name: "Remove Marco Steiner" }));
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: "Remove" }));
    expect(await screen.findByText("Marco Steiner was removed.")).toBeVisible();
    expect(screen.queryByRole("heading", { name: "Marco Steiner" })).not.toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());
    expect(requests.at(-1)?.headers.get("If-Match")).toBe('"2"');
  });

  it("are warned before removing themselves, and see why it is refused", async () => {
    await open({
      "GET /api/dispatchers": list(nadia, marco),
      "POST /api/dispatchers/nadia/remove": problem("last-dispatcher", 409, { current: nadia }),
    });
    await user.click(await screen.findByRole("button", { name: "Remove Nadia Brunner" }));
    expect(screen.getByText(/You remove yourself/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Remove" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/somebody has to decide/);
  });

  it("are invited again", async () => {
    await open({
      "GET /api/dispatchers": list(nadia, chiara),
      "POST /api/dispatchers/chiara/reinvite": json({ ...chiara, version: 3 }),
    });
    await user.click(await screen.findByRole("button", { name: "Invite again: Chiara Brunner" }));
    expect(await screen.findByText(/gets a new link/)).toBeVisible();
  });

  it("show that they cannot be loaded", async () => {
    await open({ "GET /api/dispatchers": problem("try-again", 503) });
    expect(await screen.findByRole("alert")).toBeVisible();
    await expectAccessible();
  });
});
