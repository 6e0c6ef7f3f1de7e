import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { expectAccessible } from "../../testing/axe";
import { json, noContent, problem, type Replies } from "../../testing/gateway";
import { dispatcher, logIn, person, unverified } from "../../testing/people";
import { renderInMain } from "../../testing/render";
import { fakeUploads } from "../../testing/uploads";
import Page from "./Page.svelte";

const TIM = unverified();
const asTechnician = person({ account: "tim", name: "Tim Bianchi", roles: ["TECHNICIAN"] });
const PNG = new File(["png"], "tim.png", { type: "image/png" });

const section = (name: string) => within(screen.getByRole("region", { name }));

async function open(who = asTechnician, replies: Replies = {}) {
  const known = await logIn(who, "profile", {
    "GET /api/technicians/me/profile": json(TIM),
    "GET /api/dispatchers/me/profile": json(dispatcher()),
    ...replies,
  });
  renderInMain(Page);
  return known;
}

describe("a technician's profile", () => {
  const user = userEvent.setup({ delay: null });
  const input = () => screen.getByLabelText("Choose a picture", { selector: "input" });

  it("shows what is still missing, with links", async () => {
    await open();
    expect(await screen.findByText("2 steps until you are verified")).toBeVisible();
    expect(screen.getByRole("link", { name: "Add a picture" })).toHaveAttribute("href", "#picture");
    expect(screen.queryByText("Create a password")).not.toBeInTheDocument();
    await screen.findByLabelText("Wi-Fi");
    await expectAccessible();
  });

  it("uploads a picture after a preview, and shows the progress", async () => {
    const uploads = fakeUploads();
    await open();
    await screen.findByText("Picture");
    await user.upload(input(), PNG);
    expect(await screen.findByAltText("This is how it will look")).toHaveAttribute(
      "src",
      expect.stringMatching(/^data:image\/png/),
    );
    await user.click(screen.getByRole("button", { name: "Use this picture" }));
    await waitFor(() => expect(uploads).toHaveLength(1));
    expect(uploads[0]?.headers).toMatchObject({
      "Content-Type": "image/png",
      "X-XSRF-TOKEN": "test-token",
    });
    uploads[0]?.progress(40, 100);
    expect(await screen.findByText("Uploading, 40%")).toBeVisible();
    await expectAccessible();
    uploads[0]?.respond(200, { ...TIM, picture: "/p", missing: ["skills"], version: 4 });
    expect(await screen.findByText("One step until you are verified")).toBeVisible();
    expect(screen.getByText("Your picture is saved.")).toBeVisible();
  });

  it("accepts a dropped picture, and refuses other files before sending", async () => {
    const uploads = fakeUploads();
    await open();
    const area = await screen.findByRole("group", { name: "Picture" });
    const text = new File(["%PDF"], "cv.pdf", { type: "application/pdf" });
    await fireEvent.drop(area, { dataTransfer: { files: [text] } });
    expect(await screen.findByRole("alert")).toHaveTextContent(/cv.pdf is neither/);
    await fireEvent.drop(area, { dataTransfer: { files: [PNG] } });
    expect(await screen.findByAltText("This is how it will look")).toBeVisible();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(uploads).toHaveLength(0);
  });

  it("says what to do with a HEIC photo, and accepts a WebP", async () => {
    await open();
    const area = await screen.findByRole("group", { name: "Picture" });
    const heic = new File(["heic"], "IMG_1.HEIC", { type: "" });
    await fireEvent.drop(area, { dataTransfer: { files: [heic] } });
    expect(await screen.findByRole("alert")).toHaveTextContent(/IMG_1.HEIC .* Save it as a JPEG/);
    const webp = new File(["webp"], "me.webp", { type: "image/webp" });
    await fireEvent.drop(area, { dataTransfer: { files: [webp] } });
    expect(await screen.findByAltText("This is how it will look")).toBeVisible();
  });

  it("refuses a large file before sending", async () => {
    await open();
    await screen.findByText("Picture");
    const big = new File([new Uint8Array(5 * 1024 * 1024 + 1)], "big.jpg", { type: "image/jpeg" });
    await user.upload(input(), big);
    expect(await screen.findByRole("alert")).toHaveTextContent(/big.jpg has 5 MB/);
  });

  it("shows why the service refuses a picture, and offers another choice", async () => {
    const uploads = fakeUploads();
    await open();
    await screen.findByText("Picture");
    await user.upload(input(), PNG);
    await user.click(await screen.findByRole("button", { name: "Use this picture" }));
    await waitFor(() => expect(uploads).toHaveLength(1));
    uploads[0]?.respond(422, {
      type: "urn:fsm-light:problem:unusable-picture",
      title: "Unusable picture",
      status: 422,
      detail: "It is damaged and can't be read. Send another one.",
    });
    expect(await screen.findByRole("alert")).toHaveTextContent(/damaged and cannot be read/);
    expect(screen.getByRole("button", { name: "Choose another one" })).toBeVisible();
  });

  it("shows that the network failed, and keeps the picture", async () => {
    const uploads = fakeUploads();
    await open();
    await screen.findByText("Picture");
    await user.upload(input(), PNG);
    await user.click(await screen.findByRole("button", { name: "Use this picture" }));
    await waitFor(() => expect(uploads).toHaveLength(1));
    uploads[0]?.fail();
    expect(await screen.findByRole("alert")).toHaveTextContent(/No connection/);
    expect(screen.getByRole("button", { name: "Use this picture" })).toBeVisible();
  });

  it("saves skills for the shown version, and is verified with the last step", async () => {
    const { requests } = await open(asTechnician, {
      "GET /api/technicians/me/profile": json({ ...TIM, picture: "/p", missing: ["skills"] }),
      "PUT /api/technicians/me/skills": json({
        ...TIM,
        picture: "/p",
        skills: ["tv"],
        missing: [],
        state: "VERIFIED",
        version: 4,
      }),
    });
    await user.click(await screen.findByLabelText("TV"));
    expect(screen.getByText("1 chosen")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Save skills" }));
    expect(await screen.findByText("You are verified")).toBeVisible();
    const put = requests.find((each) => each.method === "PUT");
    expect(put?.body).toEqual({ skills: ["tv"] });
    expect(put?.headers.get("If-Match")).toBe('"3"');
  });

  it("keeps the input when the profile was changed elsewhere, and can be saved then", async () => {
    const now = { ...TIM, firstName: "Timo", version: 7 };
    const { requests, replies } = await open(asTechnician, {
      "PUT /api/technicians/me/profile": problem("stale", 412, { current: now }),
    });
    const first = await screen.findByLabelText("First name");
    await user.clear(first);
    await user.type(first, "Timothy");
    await user.click(section("Personal information").getByRole("button", { name: "Save" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/changed meanwhile/);
    expect(first).toHaveValue("Timothy");
    replies["PUT /api/technicians/me/profile"] = json({ ...now, firstName: "Timothy", version: 8 });
    await user.click(section("Personal information").getByRole("button", { name: "Save" }));
    expect(await screen.findByText("Your information is saved.")).toBeVisible();
    expect(requests.at(-1)?.headers.get("If-Match")).toBe('"7"');
  });

  it("cannot be changed while it is deactivated", async () => {
    await open(asTechnician, {
      "GET /api/technicians/me/profile": json({ ...TIM, state: "DEACTIVATED" }),
    });
    expect(await screen.findByText(/has deactivated your technician profile/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Choose a picture" })).toBeDisabled();
    expect(await screen.findByRole("button", { name: "Save skills" })).toBeDisabled();
    await expectAccessible();
  });
});

describe("a dispatcher's profile", () => {
  const user = userEvent.setup({ delay: null });

  it("changes the address for request mails, separate from the login", async () => {
    const { requests } = await open(person(), {
      "PUT /api/dispatchers/me/profile": json(dispatcher({ email: "desk@helvetia.example" })),
    });
    const email = await screen.findByLabelText("Email for service requests");
    expect(email).toHaveAccessibleDescription(/log in with \(nadia@helvetia.example\)/);
    await user.clear(email);
    await user.type(email, "desk@helvetia.example");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("Your information is saved.")).toBeVisible();
    expect(requests.at(-1)?.body).toMatchObject({ email: "desk@helvetia.example", language: "de" });
    expect(screen.queryByText("Skills")).not.toBeInTheDocument();
    await expectAccessible();
  });

  it("is shown with the technician's for a person with both roles", async () => {
    await open(person({ roles: ["DISPATCHER", "TECHNICIAN"] }));
    expect(await screen.findByRole("region", { name: "As technician" })).toBeVisible();
    expect(await screen.findByRole("region", { name: "As dispatcher" })).toBeVisible();
    await screen.findByLabelText("Wi-Fi");
    await expectAccessible();
  });
});

describe("the login", () => {
  const user = userEvent.setup({ delay: null });
  const operator = person({ roles: ["OPERATOR"], company: undefined });

  async function change(current: string, password: string) {
    await user.type(screen.getByLabelText("Current password"), current);
    await user.type(screen.getByLabelText("New password"), password);
    await user.click(screen.getByRole("button", { name: "Change password" }));
  }

  it("gets a new password, and links the login", async () => {
    const { requests } = await open(operator, { "PUT /api/account/password": noContent() });
    await change("old password", "correct horse battery");
    expect(await screen.findByText("Your password is changed")).toBeVisible();
    expect(screen.getByRole("link", { name: "Log in" })).toHaveAttribute("href", "/login");
    expect(requests.at(-1)?.body).toEqual({
      current: "old password",
      password: "correct horse battery",
    });
  });

  it("shows what is wrong with either password", async () => {
    const { requests } = await open(operator, {
      "PUT /api/account/password": problem("invalid-input", 400, {
        errors: [{ field: "current", message: "is not your password" }],
      }),
    });
    await change("old", "short");
    expect(screen.getByLabelText("New password")).toHaveAccessibleDescription(/At least 10/);
    expect(requests).toHaveLength(0);
    await change("er", " but longer now");
    await waitFor(() =>
      expect(screen.getByLabelText("Current password")).toHaveAttribute("aria-invalid", "true"),
    );
    expect(screen.getByLabelText("Current password")).toHaveFocus();
    expect(screen.getByText("This is not your current password.")).toBeVisible();
    await expectAccessible();
  });

  it("is ended on all devices after a confirmation", async () => {
    const { requests } = await open(operator, { "POST /logout/everywhere": problem("fault", 500) });
    vi.stubGlobal("location", { ...location, assign: vi.fn() });
    await user.click(screen.getByRole("button", { name: "Log out everywhere" }));
    expect(screen.getByRole("dialog", { name: "Log out on every device?" })).toBeVisible();
    await expectAccessible();
    expect(requests).toHaveLength(0);
    const buttons = screen.getAllByRole("button", { name: "Log out everywhere" });
    await user.click(buttons.at(-1) as HTMLElement);
    expect(await screen.findByRole("alert")).toBeVisible();
    expect(requests.at(-1)?.path).toBe("/logout/everywhere");
  });
});
