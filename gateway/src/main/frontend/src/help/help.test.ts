import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { words } from "$lib/i18n.svelte";
import type { SupportContact, SupportHours } from "$lib/types";
import { onShortcut, shortcuts } from "../board/shortcuts.svelte";
import { expectAccessible } from "../testing/axe";
import { fakeGateway, json, networkError, type Replies } from "../testing/gateway";
import { company } from "../testing/people";
import { CALENDAR_KEYS } from "./calendarKeys";
import HelpDialog from "./HelpDialog.svelte";
import { contactsFor, hoursText, isOpen } from "./support";

const hours: SupportHours = {
  days: ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"],
  from: "08:00",
  to: "17:00",
  zone: "Europe/Zurich",
};
const swiss: SupportContact = {
  country: "CH",
  phone: "+41 43 508 01 92",
  email: "help@fsm.example",
  hours,
};
const french: SupportContact = { ...swiss, country: "FR", phone: "+33 9 74 59 41 02" };

beforeAll(() => words("help", "calendar", "people", "call"));

describe("the help", () => {
  function openHelp(replies: Replies = {}) {
    fakeGateway({
      "GET /support": json({ items: [swiss, french] }),
      "GET /api/company": json(company()),
      ...replies,
    });
    render(HelpDialog, { open: true });
    const user = userEvent.setup();
    return { user, choose: (section: string) => user.click(screen.getByLabelText(section)) };
  }

  it("explains the steps of a call and the colours", async () => {
    openHelp();
    expect(screen.getByRole("dialog", { name: "Help" })).toBeVisible();
    const [colours, steps, withoutDate] = screen.getAllByRole("list");
    for (const colour of ["Blue", "White", "Orange", "Green"]) {
      const named = within(colours as HTMLElement).getByText(colour);
      expect(named.querySelector("[data-icon]"), `an icon for ${colour}`).not.toBeNull();
    }
    expect(steps).toHaveTextContent(
      /Receive the request.*Accept or decline.*Assign a technician.*Call the client/s,
    );
    expect(withoutDate).toHaveTextContent(/Call the client.*Define date and time.*Assign/s);
    expect(screen.getByText("Another date or time")).toBeVisible();
    expect(screen.getByText(/dark grey are verified.*light grey are not/)).toBeVisible();
    await expectAccessible();
  });

  it("lists every key, and can switch the shortcuts off", async () => {
    const { user, choose } = openHelp();
    await choose("Keys");
    expect(screen.getAllByRole("definition")).toHaveLength(
      5 + CALENDAR_KEYS.navigation.length + CALENDAR_KEYS.move.length,
    );
    expect(screen.getByText("Undo the last change").previousElementSibling).toHaveTextContent("U");
    await expectAccessible();
    const action = vi.fn();
    const press = () =>
      onShortcut({ t: action })(new KeyboardEvent("keydown", { key: "t", cancelable: true }));
    const toggle = screen.getByRole("checkbox", { name: /shortcuts/ });
    expect(toggle).toBeChecked();
    await user.click(toggle);
    expect(shortcuts.enabled).toBe(false);
    press();
    expect(action).not.toHaveBeenCalled();
    await user.click(toggle);
    expect(shortcuts.enabled).toBe(true);
  });

  it("shows phone and mail of the support in the company's country", async () => {
    const { choose } = openHelp();
    await choose("Support");
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
    await expectAccessible();
  });

  it("shows all contacts if the country is unknown", async () => {
    const { choose } = openHelp({ "GET /api/company": networkError() });
    await choose("Support");
    expect(await screen.findByRole("link", { name: swiss.phone })).toBeVisible();
    expect(screen.getByRole("link", { name: french.phone })).toBeVisible();
  });

  it("shows that the contacts cannot be loaded, with a retry", async () => {
    let isOnline = false;
    const { user, choose } = openHelp({
      "GET /support": () => {
        if (!isOnline) {
          throw networkError();
        }
        return json({ items: [swiss] });
      },
    });
    await choose("Support");
    expect(await screen.findByRole("alert")).toHaveTextContent(/No connection/);
    isOnline = true;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("link", { name: swiss.phone })).toBeVisible();
  });

  it("starts with the guide whenever it is opened", async () => {
    const { user, choose } = openHelp();
    await choose("Keys");
    await user.click(screen.getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
  });
});

describe("the support contacts", () => {
  it("are those of the country, or all if it has none", () => {
    expect(contactsFor([swiss, french], "FR")).toEqual([french]);
    expect(contactsFor([swiss, french], "IT")).toEqual([swiss, french]);
    expect(contactsFor([swiss, french], null)).toEqual([swiss, french]);
  });

  it("are open by the clock of their own zone", () => {
    const at = (time: string) => isOpen(hours, Date.parse(time));
    expect(at("2026-11-24T07:00:00Z")).toBe(true); // Tuesday, 8:00
    expect(at("2026-11-24T06:59:00Z")).toBe(false);
    expect(at("2026-11-24T16:00:00Z")).toBe(false); // 17:00
    expect(at("2026-07-07T06:00:00Z")).toBe(true); // 8:00 in summer
    expect(at("2026-11-22T10:00:00Z")).toBe(false); // Sunday
    expect(at("2026-11-22T23:30:00Z")).toBe(false); // already Monday, at night
  });

  it("show consecutive days as a range", () => {
    expect(hoursText(hours)).toBe("Monday to Friday, 08:00 to 17:00");
    expect(hoursText({ ...hours, days: ["FRIDAY", "MONDAY"] })).toMatch(/^Monday.*Friday, 08:00/);
  });
});
