import { screen } from "@testing-library/svelte";
import { beforeEach, expect, it, vi } from "vitest";
import { expectAccessible } from "../../testing/axe";
import { problem } from "../../testing/gateway";
import { openPage, type OpenedPage } from "../../testing/page";

/** All time zones would take jsdom seconds. */
beforeEach(() => {
  vi.spyOn(Intl, "supportedValuesOf").mockReturnValue(["Europe/Rome", "Europe/Zurich"]);
});

const accepted = () => new Response(null, { status: 202 });

async function fillIn(page: OpenedPage) {
  const type = async (label: string, text: string) =>
    page.user.type(await screen.findByLabelText(label), text);
  await type("Company", "Helvetia Home AG");
  await type("Mail address of the company", "office@helvetia.example");
  await page.user.selectOptions(screen.getByLabelText("Country"), "CH");
  await page.user.selectOptions(screen.getByLabelText("Time zone"), "Europe/Zurich");
  await page.user.click(screen.getByRole("checkbox", { name: "German" }));
  await type("First name", "Nora");
  await type("Last name", "Baumann");
  await type("Your own mail address", "nora@helvetia.example");
}

const signUp = (page: OpenedPage) => page.user.click(screen.getByText("Sign up"));

it("sends company and first dispatcher, and shows where the link was sent", async () => {
  const page = await openPage("/sign-up", { "POST /api/companies": accepted });

  await fillIn(page);
  await expectAccessible();
  await signUp(page);

  expect(page.requests.at(-1)?.body).toEqual({
    company: {
      name: "Helvetia Home AG",
      email: "office@helvetia.example",
      country: "CH",
      timeZone: "Europe/Zurich",
      languages: ["en", "de"],
    },
    dispatcher: {
      firstName: "Nora",
      lastName: "Baumann",
      email: "nora@helvetia.example",
      language: "en",
    },
  });
  expect(await screen.findByRole("heading", { name: "Look into your mailbox" })).toHaveFocus();
  expect(screen.getByText(/nora@helvetia.example/)).toBeInTheDocument();
  await expectAccessible();
});

it("starts with the zone of the browser", async () => {
  vi.spyOn(Intl.DateTimeFormat.prototype, "resolvedOptions").mockReturnValue({
    ...new Intl.DateTimeFormat().resolvedOptions(),
    timeZone: "Europe/Rome",
  });

  await openPage("/sign-up");

  expect(await screen.findByLabelText("Time zone")).toHaveValue("Europe/Rome");
  expect(screen.getByLabelText("Country")).toHaveValue("IT");
});

it("moves the focus to the first missing field", async () => {
  const page = await openPage("/sign-up");
  await screen.findByLabelText("Company");

  await signUp(page);

  expect(screen.getByLabelText("Company")).toHaveFocus();
  expect(screen.getByLabelText("Last name")).toHaveAccessibleDescription("This is needed.");
  expect(page.requests.every((each) => each.method === "GET")).toBe(true);
  await expectAccessible();
});

it("needs at least one language", async () => {
  const page = await openPage("/sign-up");
  await page.user.click(await screen.findByRole("checkbox", { name: "English" }));

  await signUp(page);

  expect(
    screen.getByRole("group", { name: "Languages of the company" }),
  ).toHaveAccessibleDescription("Choose one at least.");
});

it("shows the service's validation message at its field", async () => {
  const page = await openPage("/sign-up", {
    "POST /api/companies": problem("invalid-input", 400, {
      errors: [{ field: "dispatcher.email", message: "must be a mail address" }],
    }),
  });

  await fillIn(page);
  await signUp(page);

  const email = await screen.findByLabelText("Your own mail address");
  await vi.waitFor(() => expect(email).toHaveFocus());
  expect(email).toHaveAccessibleDescription(/does not look like a mail address/);
});
