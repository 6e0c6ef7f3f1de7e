import { screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import { expectAccessible } from "./testing/axe";
import { boardReplies } from "./testing/board";
import { networkError, json, noContent, problem } from "./testing/gateway";
import { dispatcher, openPage } from "./testing/page";

const LOGGED_IN = {
  "GET /session": json(dispatcher),
  "HEAD /sandbox": noContent(),
  ...boardReplies(),
};
const LANDING = { "HEAD /sandbox": noContent(), "GET /actuator/health": noContent() };

it("shows a dispatcher the navigation and the current page", async () => {
  await openPage("/board", LOGGED_IN);

  expect(await screen.findByRole("link", { name: "Board" })).toHaveAttribute(
    "aria-current",
    "page",
  );
  expect(await screen.findByRole("heading", { level: 1, name: "Board" })).toBeInTheDocument();
  await expectAccessible();
});

it("redirects to the login, but only once", async () => {
  const page = await openPage("/board?call=c-1");
  await screen.findByRole("heading", { level: 1 });
  expect(page.redirect()).toBe("/board?call=c-1");
  page.close();

  const again = await openPage("/board?call=c-1");

  expect(await screen.findByRole("heading", { name: "You are not logged in" })).toBeInTheDocument();
  expect(again.redirect()).toBeNull();
});

it("does not show a page of another role", async () => {
  await openPage("/board", { "GET /session": json({ ...dispatcher, roles: ["TECHNICIAN"] }) });

  expect(
    await screen.findByRole("heading", { name: "This page is not for your role" }),
  ).toBeInTheDocument();
  expect(screen.queryByRole("link", { name: "Board" })).toBeNull();
});

it("shows that the session cannot be loaded, with a retry", async () => {
  let calls = 0;
  const page = await openPage("/board", {
    ...LOGGED_IN,
    "GET /session": () => {
      if (calls++ === 0) {
        throw networkError();
      }
      return json(dispatcher);
    },
  });

  await page.user.click(await screen.findByRole("button", { name: "Try again" }));

  expect(await screen.findByRole("heading", { level: 1, name: "Board" })).toBeInTheDocument();
});

it("shows that an unknown path has no page", async () => {
  await openPage("/borad");

  expect(await screen.findByRole("heading", { name: "There is no such page" })).toBeInTheDocument();
  await expectAccessible();
});

it("follows links without a reload and moves the focus to the heading", async () => {
  const page = await openPage("/forgot", LANDING);

  await page.user.click(await screen.findByRole("link", { name: "FSM Light" }));
  await page.user.click(await screen.findByRole("link", { name: "Become a partner" }));

  expect(await screen.findByRole("heading", { name: "Become a partner" })).toHaveFocus();
  expect(page.redirect()).toBeNull();
});

it("logs out", async () => {
  const page = await openPage("/board", { ...LOGGED_IN, "POST /logout": noContent() });
  const name = await screen.findByRole("button", { name: "Nora Baumann" });
  await page.user.click(name);
  expect(name).toHaveAttribute("aria-expanded", "true");
  await expectAccessible();

  await page.user.click(screen.getByRole("button", { name: "Log out" }));

  expect(page.redirect()).toBe("/");
});

it("shows that logging out failed", async () => {
  const page = await openPage("/board", {
    ...LOGGED_IN,
    "POST /logout/everywhere": problem("try-again", 503),
  });
  await page.user.click(await screen.findByRole("button", { name: "Nora Baumann" }));

  await page.user.click(screen.getByRole("button", { name: "Log out on all devices" }));

  expect(await screen.findByRole("alert")).toHaveTextContent("does not answer right now");
  expect(page.redirect()).toBeNull();
});

it("closes the account menu on Escape and returns the focus", async () => {
  const page = await openPage("/board", LOGGED_IN);
  const name = await screen.findByRole("button", { name: "Nora Baumann" });
  await page.user.click(name);

  await page.user.keyboard("{Tab}{Escape}");

  expect(name).toHaveFocus();
  expect(name).toHaveAttribute("aria-expanded", "false");
});

it("shows the account if the token issuer has no name for it", async () => {
  await openPage("/board", {
    ...LOGGED_IN,
    "GET /session": json({ account: "a-1", name: null, email: null, roles: ["DISPATCHER"] }),
  });

  expect(await screen.findByRole("button", { name: "a-1" })).toBeInTheDocument();
});

it("shows on the landing page that a login failed", async () => {
  await openPage("/?login=failed", LANDING);

  expect(await screen.findByRole("alert")).toHaveTextContent("You were not logged in");
});

it("redirects a logged-in person from the landing page to their first page", async () => {
  await openPage("/", { ...LOGGED_IN, ...LANDING });

  expect(await screen.findByRole("heading", { level: 1, name: "Board" })).toBeInTheDocument();
});
