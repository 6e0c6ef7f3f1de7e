import { screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import { expectNoBarriers } from "../../testing/axe";
import { json, nothing, problem } from "../../testing/gateway";
import { open, type Opened } from "../../testing/page";

const LINK = "/reset/account.secret";
const API = "/api/password-resets/account.secret";

async function change(page: Opened) {
  await page.user.type(await screen.findByLabelText("Password"), "a good long one");
  await page.user.type(screen.getByLabelText("Once more"), "a good long one{Enter}");
}

it("sets a new password and leads to the login", async () => {
  const page = await open(LINK, { [`GET ${API}`]: json({}), [`POST ${API}`]: nothing() });
  await screen.findByLabelText("Password");
  await expectNoBarriers();

  await change(page);

  expect(page.asked.at(-1)?.body).toEqual({ password: "a good long one" });
  expect(await screen.findByRole("heading", { name: "Your new password holds" })).toHaveFocus();
  await expectNoBarriers();
});

it("offers a new link where this one does not work any more", async () => {
  await open(LINK, { [`GET ${API}`]: problem("reset-invalid", 404) });

  expect(await screen.findByRole("link", { name: "Send a new link" })).toHaveAttribute(
    "href",
    "/forgot",
  );
  await expectNoBarriers();
});

it("notices that the link was used in another window meanwhile", async () => {
  const page = await open(LINK, {
    [`GET ${API}`]: json({}),
    [`POST ${API}`]: problem("reset-invalid", 404),
  });

  await change(page);

  expect(
    await screen.findByRole("heading", { name: "This link does not work any more" }),
  ).toHaveFocus();
});
