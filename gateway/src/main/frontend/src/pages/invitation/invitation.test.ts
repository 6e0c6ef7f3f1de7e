import { screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import { expectAccessible } from "../../testing/axe";
import { json, noContent, problem } from "../../testing/gateway";
import { dispatcher, openPage, type OpenedPage } from "../../testing/page";

const LINK = "/invitation/account.secret";
const API = "/api/invitations/account.secret";
const TECHNICIAN = {
  firstName: "Luca",
  companyName: "Helvetia Home AG",
  role: "TECHNICIAN",
  expiresAt: "2026-11-25T10:00:00Z",
};
const VALID_LINK = { [`GET ${API}`]: json(TECHNICIAN) };

async function create(page: OpenedPage, password: string, repeated = password) {
  await page.user.type(await screen.findByLabelText("Password"), password);
  await page.user.type(screen.getByLabelText("Once more"), `${repeated}{Enter}`);
}

it("leads a technician from the password to the profile", async () => {
  const page = await openPage(LINK, {
    ...VALID_LINK,
    [`POST ${API}`]: json({ state: "UNVERIFIED" }),
  });
  expect(await screen.findByRole("heading", { name: "Welcome, Luca" })).toBeInTheDocument();
  expect(screen.getByText(/You join Helvetia Home AG as a technician/)).toBeInTheDocument();
  await expectAccessible();

  await create(page, "a good long one");

  expect(page.requests.at(-1)?.body).toEqual({ password: "a good long one" });
  expect(await screen.findByRole("heading", { name: "Your password is set" })).toHaveFocus();
  expect(screen.getByRole("link", { name: "Log in and complete your profile" })).toHaveAttribute(
    "href",
    "/profile",
  );
  await expectAccessible();
});

it("leads a dispatcher to the board", async () => {
  const page = await openPage(LINK, {
    [`GET ${API}`]: json({ ...TECHNICIAN, role: "DISPATCHER" }),
    [`POST ${API}`]: json({ state: "ACTIVE" }),
  });

  await create(page, "a good long one");

  const links = await screen.findAllByRole("link", { name: "Log in" });
  expect(links.at(-1)).toHaveAttribute("href", "/board");
  expect(screen.getByText(/You are a dispatcher of Helvetia Home AG now/)).toBeInTheDocument();
});

it("sends nothing while the passwords differ or are too short", async () => {
  const page = await openPage(LINK, VALID_LINK);

  await create(page, "short", "shorter");

  expect(screen.getByLabelText("Password")).toHaveFocus();
  expect(screen.getByLabelText("Password")).toHaveAccessibleDescription(/Use 10 to 128 characters/);
  expect(screen.getByLabelText("Once more")).toHaveAccessibleDescription(
    "The two are not the same.",
  );
  expect(page.requests.every((each) => each.method === "GET")).toBe(true);
});

it("shows at the field why a password is refused", async () => {
  const page = await openPage(LINK, {
    ...VALID_LINK,
    [`POST ${API}`]: problem("invalid-input", 400, {
      errors: [{ field: "password", message: "must not be the name or the mail address" }],
    }),
  });

  await create(page, "luca.meier@example");

  expect(await screen.findByText(/It must not be your name or mail address/)).toBeInTheDocument();
  expect(screen.getByLabelText("Password")).toHaveFocus();
  expect(screen.queryByRole("alert")).toBeNull();
});

it.each([
  ["unknown, used or expired", { [`GET ${API}`]: problem("invitation-invalid", 404) }],
  [
    "used in another window meanwhile",
    { ...VALID_LINK, [`POST ${API}`]: problem("invitation-invalid", 404) },
  ],
])("shows what to do with a link that is %s", async (_, replies) => {
  const page = await openPage(LINK, replies);
  if (`POST ${API}` in replies) {
    await create(page, "a good long one");
  }

  expect(await screen.findByRole("heading", { name: "This link is not open" })).toHaveFocus();
  expect(screen.getByRole("link", { name: "Sign up again" })).toHaveAttribute("href", "/sign-up");
  await expectAccessible();
});

it("can be retried when a service was unavailable", async () => {
  let calls = 0;
  const page = await openPage(LINK, {
    [`GET ${API}`]: () => (calls++ === 0 ? problem("try-again", 503) : json(TECHNICIAN)),
  });

  await page.user.click(await screen.findByRole("button", { name: "Try again" }));

  expect(await screen.findByRole("heading", { name: "Welcome, Luca" })).toBeInTheDocument();
});

it("logs another person out first", async () => {
  const page = await openPage(LINK, {
    ...VALID_LINK,
    "GET /session": json(dispatcher),
    [`POST ${API}`]: json({ state: "UNVERIFIED" }),
    "POST /logout": noContent(),
  });
  await create(page, "a good long one");

  await page.user.click(await screen.findByRole("button", { name: "Log out and go on" }));

  expect(page.redirect()).toBe("/profile");
});
