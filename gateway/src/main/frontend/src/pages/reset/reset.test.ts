import { screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import { expectAccessible } from "../../testing/axe";
import { json, noContent, problem } from "../../testing/gateway";
import { openPage, type OpenedPage } from "../../testing/page";

const LINK = "/reset/account.secret";
const API = "/api/password-resets/account.secret";

async function change(page: OpenedPage) {
  await page.user.type(await screen.findByLabelText("Password"), "a good long one");
  await page.user.type(screen.getByLabelText("Once more"), "a good long one{Enter}");
}

it("sets a new password and leads to the login", async () => {
  const page = await openPage(LINK, { [`GET ${API}`]: json({}), [`POST ${API}`]: noContent() });
  await screen.findByLabelText("Password");
  await expectAccessible();

  await change(page);

  expect(page.requests.at(-1)?.body).toEqual({ password: "a good long one" });
  expect(await screen.findByRole("heading", { name: "Your new password holds" })).toHaveFocus();
  await expectAccessible();
});

it("offers a new link if this one does not work any more", async () => {
  await openPage(LINK, { [`GET ${API}`]: problem("reset-invalid", 404) });

  expect(await screen.findByRole("link", { name: "Send a new link" })).toHaveAttribute(
    "href",
    "/forgot",
  );
  await expectAccessible();
});

it("shows that the link was used in another window meanwhile", async () => {
  const page = await openPage(LINK, {
    [`GET ${API}`]: json({}),
    [`POST ${API}`]: problem("reset-invalid", 404),
  });

  await change(page);

  expect(
    await screen.findByRole("heading", { name: "This link does not work any more" }),
  ).toHaveFocus();
});
