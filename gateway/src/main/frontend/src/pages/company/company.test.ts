import { screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "../../testing/axe";
import { json, problem, type Replies } from "../../testing/gateway";
import { company, dispatcher, logIn, person } from "../../testing/people";
import { renderInMain } from "../../testing/render";
import Page from "./Page.svelte";

const nadia = dispatcher();
const marco = dispatcher({ id: "marco", firstName: "Marco", email: "marco@helvetia.example" });

describe("the company", () => {
  const user = userEvent.setup({ delay: null });

  async function open(replies: Replies = {}) {
    const known = await logIn(person(), "company", {
      "GET /api/company": json(company()),
      "GET /api/dispatchers": json({ items: [nadia, marco] }),
      ...replies,
    });
    renderInMain(Page);
    return known;
  }

  const save = () => user.click(screen.getByRole("button", { name: "Save company" }));

  it("is changed for the shown version", async () => {
    const { requests } = await open({ "PUT /api/company": json(company({ name: "Helvetia" })) });
    const name = await screen.findByLabelText("Name");
    await user.clear(name);
    await user.type(name, "Helvetia");
    await user.click(screen.getByLabelText("Italian"));
    await expectAccessible();
    await save();
    expect(await screen.findByText("The company profile is saved.")).toBeVisible();
    expect(requests.at(-1)?.body).toEqual({
      name: "Helvetia",
      email: "office@helvetia.example",
      timeZone: "Europe/Zurich",
      languages: ["de", "fr", "it"],
    });
    expect(requests.at(-1)?.headers.get("If-Match")).toBe('"4"');
  });

  it("warns of a personal address if there are several dispatchers", async () => {
    await open();
    const email = await screen.findByLabelText("Company email");
    await waitFor(() => expect(email).toHaveAccessibleDescription(/There are 2 dispatchers/));
    await user.clear(email);
    await user.type(email, "Marco@helvetia.example");
    expect(await screen.findByText(/also the personal address of Marco/)).toBeVisible();
    await expectAccessible();
  });

  it("may have the personal address of the only dispatcher", async () => {
    await open({
      "GET /api/dispatchers": json({ items: [nadia] }),
      "GET /api/company": json(company({ email: nadia.email })),
    });
    const email = await screen.findByLabelText("Company email");
    expect(email).toHaveAccessibleDescription(/May be your personal one/);
    expect(screen.queryByText(/also the personal address/)).not.toBeInTheDocument();
  });

  it("finds a time zone by its city, with the keyboard alone", async () => {
    const { requests } = await open({ "PUT /api/company": json(company()) });
    const zone = await screen.findByRole("combobox", { name: "Time zone" });
    await user.clear(zone);
    await user.type(zone, "new yor");
    expect(await screen.findByRole("option", { name: /New York/ })).toBeVisible();
    expect(zone).toHaveAttribute("aria-activedescendant");
    await expectAccessible();
    await user.keyboard("{Enter}");
    expect(zone).toHaveValue("America/New York");
    expect(screen.queryByRole("option")).not.toBeInTheDocument();
    await save();
    expect(requests.at(-1)?.body).toMatchObject({ timeZone: "America/New_York" });
  });

  it("keeps its time zone when the search is cancelled", async () => {
    await open();
    const zone = await screen.findByRole("combobox", { name: "Time zone" });
    await user.clear(zone);
    await user.type(zone, "atlantis");
    expect(screen.queryByRole("option")).not.toBeInTheDocument();
    await user.keyboard("{Escape}");
    expect(zone).toHaveValue("Europe/Zurich");
  });

  it("validates the fields before anything is sent", async () => {
    const { requests } = await open();
    await user.clear(await screen.findByLabelText("Name"));
    await user.click(screen.getByLabelText("German"));
    await user.click(screen.getByLabelText("French"));
    requests.length = 0;
    await save();
    expect(screen.getByLabelText("Name")).toHaveFocus();
    expect(screen.getByText("Choose at least one.")).toBeVisible();
    expect(requests).toHaveLength(0);
    await expectAccessible();
  });

  it("keeps the input after another dispatcher's change, and can be saved then", async () => {
    const { requests, replies } = await open({
      "PUT /api/company": problem("stale", 412, { current: company({ version: 9 }) }),
    });
    const name = await screen.findByLabelText("Name");
    await user.type(name, " Zurich");
    await save();
    expect(await screen.findByRole("alert")).toHaveTextContent(/Another dispatcher/);
    expect(name).toHaveValue("Helvetia Home AG Zurich");
    replies["PUT /api/company"] = json(company({ version: 10 }));
    await save();
    expect(await screen.findByText("The company profile is saved.")).toBeVisible();
    expect(requests.at(-1)?.headers.get("If-Match")).toBe('"9"');
  });

  it("shows that it cannot be loaded", async () => {
    await open({ "GET /api/company": problem("try-again", 503) });
    expect(await screen.findByRole("alert")).toBeVisible();
    await expectAccessible();
  });
});
