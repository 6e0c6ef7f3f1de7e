import { screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import { expectNoBarriers } from "./testing/axe";
import { boardReplies } from "./testing/board";
import { away, json, nothing, problem } from "./testing/gateway";
import { dispatcher, open } from "./testing/page";

const LOGGED_IN = {
  "GET /session": json(dispatcher),
  "HEAD /sandbox": nothing(),
  ...boardReplies(),
};
const LANDING = { "HEAD /sandbox": nothing(), "GET /actuator/health": nothing() };

it("shows a dispatcher their pages, and which one this is", async () => {
  await open("/board", LOGGED_IN);

  expect(await screen.findByRole("link", { name: "Board" })).toHaveAttribute(
    "aria-current",
    "page",
  );
  expect(await screen.findByRole("heading", { level: 1, name: "Board" })).toBeInTheDocument();
  await expectNoBarriers();
});

it("takes who is not logged in to the login, once", async () => {
  const page = await open("/board?call=c-1");
  await screen.findByRole("heading", { level: 1 });
  expect(page.left()).toBe("/board?call=c-1");
  page.close();

  const again = await open("/board?call=c-1");

  expect(await screen.findByRole("heading", { name: "You are not logged in" })).toBeInTheDocument();
  expect(again.left()).toBeNull();
});

it("does not show a page that is another role's", async () => {
  await open("/board", { "GET /session": json({ ...dispatcher, roles: ["TECHNICIAN"] }) });

  expect(
    await screen.findByRole("heading", { name: "This page is not for your role" }),
  ).toBeInTheDocument();
  expect(screen.queryByRole("link", { name: "Board" })).toBeNull();
});

it("says that nobody knows who is there, and asks again", async () => {
  let calls = 0;
  const page = await open("/board", {
    ...LOGGED_IN,
    "GET /session": () => {
      if (calls++ === 0) {
        throw away();
      }
      return json(dispatcher);
    },
  });

  await page.user.click(await screen.findByRole("button", { name: "Try again" }));

  expect(await screen.findByRole("heading", { level: 1, name: "Board" })).toBeInTheDocument();
});

it("knows no page at an unknown path", async () => {
  await open("/borad");

  expect(await screen.findByRole("heading", { name: "There is no such page" })).toBeInTheDocument();
  await expectNoBarriers();
});

it("follows links without loading, and takes the reader to the heading", async () => {
  const page = await open("/forgot", LANDING);

  await page.user.click(await screen.findByRole("link", { name: "FSM Light" }));
  await page.user.click(await screen.findByRole("link", { name: "Become a partner" }));

  expect(await screen.findByRole("heading", { name: "Become a partner" })).toHaveFocus();
  expect(page.left()).toBeNull();
});

it("logs out", async () => {
  const page = await open("/board", { ...LOGGED_IN, "POST /logout": nothing() });
  const name = await screen.findByRole("button", { name: "Nora Baumann" });
  await page.user.click(name);
  expect(name).toHaveAttribute("aria-expanded", "true");
  await expectNoBarriers();

  await page.user.click(screen.getByRole("button", { name: "Log out" }));

  expect(page.left()).toBe("/");
});

it("stays when logging out fails, and says so", async () => {
  const page = await open("/board", {
    ...LOGGED_IN,
    "POST /logout/everywhere": problem("try-again", 503),
  });
  await page.user.click(await screen.findByRole("button", { name: "Nora Baumann" }));

  await page.user.click(screen.getByRole("button", { name: "Log out on all devices" }));

  expect(await screen.findByRole("alert")).toHaveTextContent("does not answer right now");
  expect(page.left()).toBeNull();
});

it("closes the account's panel on Escape, and gives the focus back", async () => {
  const page = await open("/board", LOGGED_IN);
  const name = await screen.findByRole("button", { name: "Nora Baumann" });
  await page.user.click(name);

  await page.user.keyboard("{Tab}{Escape}");

  expect(name).toHaveFocus();
  expect(name).toHaveAttribute("aria-expanded", "false");
});

it("names somebody of whom another issuer tells an account alone", async () => {
  await open("/board", {
    ...LOGGED_IN,
    "GET /session": json({ account: "a-1", name: null, email: null, roles: ["DISPATCHER"] }),
  });

  expect(await screen.findByRole("button", { name: "a-1" })).toBeInTheDocument();
});

it("says on the first page that a login came to nothing", async () => {
  await open("/?login=failed", LANDING);

  expect(await screen.findByRole("alert")).toHaveTextContent("You were not logged in");
});

it("takes who is logged in from the first page to their work", async () => {
  await open("/", { ...LOGGED_IN, ...LANDING });

  expect(await screen.findByRole("heading", { level: 1, name: "Board" })).toBeInTheDocument();
});
