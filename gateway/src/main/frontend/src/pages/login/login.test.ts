import { screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import { expectAccessible } from "../../testing/axe";
import { networkError, noContent, problem } from "../../testing/gateway";
import { openPage, type OpenedPage } from "../../testing/page";

const LOGIN = "/login?response_type=code&client_id=fsm-gateway&state=s%2B1";

async function logIn(page: OpenedPage, password = "a good long one") {
  await page.user.type(await screen.findByLabelText("Mail address"), "nora@helvetia.example");
  await page.user.type(screen.getByLabelText("Password"), `${password}{Enter}`);
}

it("returns to the authorization request", async () => {
  const page = await openPage(LOGIN, { "POST /login": noContent() });

  await logIn(page);

  expect(page.requests.at(-1)?.body).toEqual({
    email: "nora@helvetia.example",
    password: "a good long one",
  });
  expect(page.redirect()).toBe(
    "/oauth2/authorize?response_type=code&client_id=fsm-gateway&state=s%2B1",
  );
});

it("shows the same text for every refusal, and clears the password", async () => {
  const page = await openPage(LOGIN, { "POST /login": problem("login-refused", 401) });

  await logIn(page);

  expect(await screen.findByRole("alert")).toHaveTextContent("do not belong together");
  expect(screen.getByLabelText("Password")).toHaveValue("");
  expect(screen.getByLabelText("Mail address")).toHaveValue("nora@helvetia.example");
  expect(page.redirect()).toBeNull();
});

it("counts down after too many attempts, and sends nothing meanwhile", async () => {
  const page = await openPage(LOGIN, {
    "POST /login": problem("too-many-attempts", 429, {}, { "Retry-After": "90" }),
  });

  await logIn(page);

  expect(await screen.findByText("Try again in 1:30.")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Log in" })).toBeDisabled();
  await page.user.type(screen.getByLabelText("Password"), "another{Enter}");
  expect(page.requests.filter((each) => each.method === "POST")).toHaveLength(1);
});

it("shows that the network fails", async () => {
  const page = await openPage(LOGIN, { "POST /login": networkError() });

  await logIn(page);

  expect(await screen.findByRole("alert")).toHaveTextContent("No connection");
});

it("moves the focus to a missing field", async () => {
  const page = await openPage(LOGIN);

  await page.user.click(await screen.findByRole("button", { name: "Log in" }));

  const email = screen.getByLabelText("Mail address");
  expect(email).toHaveFocus();
  expect(email).toHaveAccessibleDescription("This is needed.");
  await expectAccessible();
});

it("shows the password on demand", async () => {
  const page = await openPage(LOGIN);
  const password = await screen.findByLabelText("Password");
  expect(password).toHaveAttribute("autocomplete", "current-password");

  await page.user.click(screen.getByRole("button", { name: "Show password" }));

  expect(password).toHaveAttribute("type", "text");
  await expectAccessible();
});

it("works by keyboard alone", async () => {
  const page = await openPage(LOGIN, { "POST /login": noContent() });
  const email = await screen.findByLabelText("Mail address");
  email.focus();

  await page.user.keyboard("nora@helvetia.example{Tab}secret enough{Tab}{Tab}{Enter}");

  expect(page.redirect()).toMatch(/^\/oauth2\/authorize/);
});

it("changes the language at once, and keeps it", async () => {
  const page = await openPage(LOGIN);

  await page.user.selectOptions(await screen.findByLabelText("Language"), "de");

  expect(await screen.findByRole("heading", { name: "Anmelden" })).toBeInTheDocument();
  expect(document.documentElement.lang).toBe("de");
  expect(localStorage.getItem("fsm-language")).toBe("de");
});
