import { screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import { expectNoBarriers } from "../../testing/axe";
import { away, nothing, problem } from "../../testing/gateway";
import { open, type Opened } from "../../testing/page";

const ASKED_FOR = "/login?response_type=code&client_id=fsm-gateway&state=s%2B1";

async function logIn(page: Opened, password = "a good long one") {
  await page.user.type(await screen.findByLabelText("Mail address"), "nora@helvetia.example");
  await page.user.type(screen.getByLabelText("Password"), `${password}{Enter}`);
}

it("goes back to what led here", async () => {
  const page = await open(ASKED_FOR, { "POST /login": nothing() });

  await logIn(page);

  expect(page.asked.at(-1)?.body).toEqual({
    email: "nora@helvetia.example",
    password: "a good long one",
  });
  expect(page.left()).toBe(
    "/oauth2/authorize?response_type=code&client_id=fsm-gateway&state=s%2B1",
  );
});

it("says the same for every refusal, and lets the password be typed anew", async () => {
  const page = await open(ASKED_FOR, { "POST /login": problem("login-refused", 401) });

  await logIn(page);

  expect(await screen.findByRole("alert")).toHaveTextContent("do not belong together");
  expect(screen.getByLabelText("Password")).toHaveValue("");
  expect(screen.getByLabelText("Mail address")).toHaveValue("nora@helvetia.example");
  expect(page.left()).toBeNull();
});

it("counts down after too many attempts, and asks nothing meanwhile", async () => {
  const page = await open(ASKED_FOR, {
    "POST /login": problem("too-many-attempts", 429, {}, { "Retry-After": "90" }),
  });

  await logIn(page);

  expect(await screen.findByText("Try again in 1:30.")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Log in" })).toBeDisabled();
  await page.user.type(screen.getByLabelText("Password"), "another{Enter}");
  expect(page.asked.filter((each) => each.method === "POST")).toHaveLength(1);
});

it("says that nobody answers", async () => {
  const page = await open(ASKED_FOR, { "POST /login": away() });

  await logIn(page);

  expect(await screen.findByRole("alert")).toHaveTextContent("No connection");
});

it("takes the reader to what is missing", async () => {
  const page = await open(ASKED_FOR);

  await page.user.click(await screen.findByRole("button", { name: "Log in" }));

  const email = screen.getByLabelText("Mail address");
  expect(email).toHaveFocus();
  expect(email).toHaveAccessibleDescription("This is needed.");
  await expectNoBarriers();
});

it("shows the password when asked to", async () => {
  const page = await open(ASKED_FOR);
  const password = await screen.findByLabelText("Password");
  expect(password).toHaveAttribute("autocomplete", "current-password");

  await page.user.click(screen.getByRole("button", { name: "Show password" }));

  expect(password).toHaveAttribute("type", "text");
  await expectNoBarriers();
});

it("is used by keyboard alone", async () => {
  const page = await open(ASKED_FOR, { "POST /login": nothing() });
  const email = await screen.findByLabelText("Mail address");
  email.focus();

  await page.user.keyboard("nora@helvetia.example{Tab}secret enough{Tab}{Tab}{Enter}");

  expect(page.left()).toMatch(/^\/oauth2\/authorize/);
});

it("speaks another language at once, and keeps it", async () => {
  const page = await open(ASKED_FOR);

  await page.user.selectOptions(await screen.findByLabelText("Language"), "de");

  expect(await screen.findByRole("heading", { name: "Anmelden" })).toBeInTheDocument();
  expect(document.documentElement.lang).toBe("de");
  expect(localStorage.getItem("fsm-language")).toBe("de");
});
