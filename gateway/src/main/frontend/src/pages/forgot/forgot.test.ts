import { screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import { expectAccessible } from "../../testing/axe";
import { problem } from "../../testing/gateway";
import { openPage } from "../../testing/page";

const ADDRESS = "Mail address of your account";

it("does not reveal whether there is an account", async () => {
  const page = await openPage("/forgot", {
    "POST /api/password-resets": new Response(null, { status: 202 }),
  });
  await page.user.type(await screen.findByLabelText(ADDRESS), " nora@helvetia.example {Enter}");

  expect(page.requests.at(-1)?.body).toEqual({ email: "nora@helvetia.example" });
  expect(await screen.findByRole("heading", { name: "Look into your mailbox" })).toHaveFocus();
  expect(screen.getByText(/^If nora@helvetia.example belongs to an account/)).toBeInTheDocument();
  await expectAccessible();
});

it("validates the address", async () => {
  const page = await openPage("/forgot");
  await page.user.type(await screen.findByLabelText(ADDRESS), "nora{Enter}");

  expect(screen.getByLabelText(ADDRESS)).toHaveFocus();
  expect(screen.getByLabelText(ADDRESS)).toHaveAccessibleDescription(/look like a mail address/);
});

it("shows when too many attempts were made", async () => {
  const page = await openPage("/forgot", {
    "POST /api/password-resets": problem("too-many-attempts", 429, {}, { "Retry-After": "60" }),
  });
  await page.user.type(await screen.findByLabelText(ADDRESS), "nora@helvetia.example{Enter}");

  expect(await screen.findByText("Try again in 1:00.")).toBeInTheDocument();
});
