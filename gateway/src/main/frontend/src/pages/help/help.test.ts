import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { words } from "$lib/i18n.svelte";
import { expectNoBarriers } from "../../testing/axe";
import { away, gateway, json } from "../../testing/gateway";
import { company } from "../../testing/people";
import { onShortcut, shortcuts } from "../board/shortcuts.svelte";
import { KEYS } from "./keys";
import HelpMenu from "./HelpMenu.svelte";
import { contactsFor, inWords, isOpen, type Contact, type Hours } from "./support";

const hours: Hours = {
  days: ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"],
  from: "08:00",
  to: "17:00",
  zone: "Europe/Zurich",
};
const swiss: Contact = {
  country: "CH",
  phone: "+41 43 508 01 92",
  email: "help@fsm.example",
  hours,
};
const french: Contact = { ...swiss, country: "FR", phone: "+33 9 74 59 41 02" };

beforeAll(() => words("help", "calendar", "people", "call"));

describe("the help", () => {
  function shown(replies: Parameters<typeof gateway>[0] = {}) {
    gateway({
      "GET /support": json({ items: [swiss, french] }),
      "GET /api/company": json(company()),
      ...replies,
    });
    render(HelpMenu, { open: true });
    const user = userEvent.setup();
    return { user, turnTo: (section: string) => user.click(screen.getByLabelText(section)) };
  }

  it("tells the steps of a call, and what each colour asks for", async () => {
    shown();
    expect(screen.getByRole("dialog", { name: "Help" })).toBeVisible();
    const [colours, steps, withoutDate] = screen.getAllByRole("list");
    for (const colour of ["Blue", "White", "Orange", "Green"]) {
      const named = within(colours as HTMLElement).getByText(colour);
      expect(named.querySelector("[data-sign]"), `a sign of ${colour}`).not.toBeNull();
    }
    expect(steps).toHaveTextContent(
      /Receive the request.*Accept or decline.*Assign a technician.*Call the client/s,
    );
    expect(withoutDate).toHaveTextContent(/Call the client.*Define date and time.*Assign/s);
    expect(screen.getByText("Another date or time")).toBeVisible();
    expect(screen.getByText(/dark grey are verified.*light grey are not/)).toBeVisible();
    await expectNoBarriers();
  });

  it("names every key, and switches off those that work anywhere", async () => {
    const { user, turnTo } = shown();
    await turnTo("Keys");
    expect(screen.getAllByRole("definition")).toHaveLength(
      5 + KEYS.moving.length + KEYS.carrying.length,
    );
    expect(screen.getByText("Undo the last change").previousElementSibling).toHaveTextContent("U");
    await expectNoBarriers();
    const act = vi.fn();
    const press = () =>
      onShortcut({ t: act })(new KeyboardEvent("keydown", { key: "t", cancelable: true }));
    const anywhere = screen.getByRole("checkbox", { name: /shortcuts/ });
    expect(anywhere).toBeChecked();
    await user.click(anywhere);
    expect(shortcuts.on).toBe(false);
    press();
    expect(act).not.toHaveBeenCalled();
    await user.click(anywhere);
    expect(shortcuts.on).toBe(true);
  });

  it("names the support of the company's country, to call and to write to", async () => {
    const { turnTo } = shown();
    await turnTo("Support");
    expect(await screen.findByRole("link", { name: swiss.phone })).toHaveAttribute(
      "href",
      "tel:+41435080192",
    );
    expect(screen.getByRole("link", { name: swiss.email })).toHaveAttribute(
      "href",
      "mailto:help@fsm.example",
    );
    expect(screen.getByText(/Monday to Friday, 08:00 to 17:00/)).toBeVisible();
    await vi.waitFor(() => expect(screen.queryByText(french.phone)).not.toBeInTheDocument());
    await expectNoBarriers();
  });

  it("names all where nobody knows the country, and says when none can be loaded", async () => {
    const { turnTo } = shown({ "GET /api/company": away() });
    await turnTo("Support");
    expect(await screen.findByRole("link", { name: swiss.phone })).toBeVisible();
    expect(screen.getByRole("link", { name: french.phone })).toBeVisible();
  });

  it("says when the contacts cannot be loaded, and asks again", async () => {
    let isBack = false;
    const { user, turnTo } = shown({
      "GET /support": () => {
        if (!isBack) {
          throw away();
        }
        return json({ items: [swiss] });
      },
    });
    await turnTo("Support");
    expect(await screen.findByRole("alert")).toHaveTextContent(/No connection/);
    isBack = true;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("link", { name: swiss.phone })).toBeVisible();
  });

  it("begins with the guide whenever it is opened", async () => {
    const { user, turnTo } = shown();
    await turnTo("Keys");
    await user.click(screen.getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
  });
});

describe("the support", () => {
  it("is that of the country, or all where it has none there", () => {
    expect(contactsFor([swiss, french], "FR")).toEqual([french]);
    expect(contactsFor([swiss, french], "IT")).toEqual([swiss, french]);
    expect(contactsFor([swiss, french], null)).toEqual([swiss, french]);
  });

  it("is there by the clock of its own zone", () => {
    const at = (time: string) => isOpen(hours, Date.parse(time));
    expect(at("2026-11-24T07:00:00Z")).toBe(true); // Tuesday, 8:00
    expect(at("2026-11-24T06:59:00Z")).toBe(false);
    expect(at("2026-11-24T16:00:00Z")).toBe(false); // 17:00
    expect(at("2026-07-07T06:00:00Z")).toBe(true); // 8:00 in summer
    expect(at("2026-11-22T10:00:00Z")).toBe(false); // Sunday
    expect(at("2026-11-22T23:30:00Z")).toBe(false); // Monday already, by night
  });

  it("says its days as a span where they follow one another", () => {
    expect(inWords(hours)).toBe("Monday to Friday, 08:00 to 17:00");
    expect(inWords({ ...hours, days: ["FRIDAY", "MONDAY"] })).toMatch(/^Monday.*Friday, 08:00/);
  });
});
