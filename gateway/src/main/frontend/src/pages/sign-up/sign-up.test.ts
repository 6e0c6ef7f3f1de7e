import { screen } from "@testing-library/svelte";
import { beforeEach, expect, it, vi } from "vitest";
import { expectNoBarriers } from "../../testing/axe";
import { problem } from "../../testing/gateway";
import { open, type Opened } from "../../testing/page";

/** Looking through all of them takes jsdom seconds. */
beforeEach(() => {
  vi.spyOn(Intl, "supportedValuesOf").mockReturnValue(["Europe/Rome", "Europe/Zurich"]);
});

const accepted = () => new Response(null, { status: 202 });

async function fillIn(page: Opened) {
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

const signUp = (page: Opened) => page.user.click(screen.getByText("Sign up"));

it("sends company and first dispatcher, and says where the link went", async () => {
  const page = await open("/sign-up", { "POST /api/companies": accepted });

  await fillIn(page);
  await expectNoBarriers();
  await signUp(page);

  expect(page.asked.at(-1)?.body).toEqual({
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
  await expectNoBarriers();
});

it("begins with the zone of the browser", async () => {
  vi.spyOn(Intl.DateTimeFormat.prototype, "resolvedOptions").mockReturnValue({
    ...new Intl.DateTimeFormat().resolvedOptions(),
    timeZone: "Europe/Rome",
  });

  await open("/sign-up");

  expect(await screen.findByLabelText("Time zone")).toHaveValue("Europe/Rome");
  expect(screen.getByLabelText("Country")).toHaveValue("IT");
});

it("takes the reader to the first field that is missing", async () => {
  const page = await open("/sign-up");
  await screen.findByLabelText("Company");

  await signUp(page);

  expect(screen.getByLabelText("Company")).toHaveFocus();
  expect(screen.getByLabelText("Last name")).toHaveAccessibleDescription("This is needed.");
  expect(page.asked.every((each) => each.method === "GET")).toBe(true);
  await expectNoBarriers();
});

it("wants one language at least", async () => {
  const page = await open("/sign-up");
  await page.user.click(await screen.findByRole("checkbox", { name: "English" }));

  await signUp(page);

  expect(
    screen.getByRole("group", { name: "Languages of the company" }),
  ).toHaveAccessibleDescription("Choose one at least.");
});

it("shows what the service says at the field it is about", async () => {
  const page = await open("/sign-up", {
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
