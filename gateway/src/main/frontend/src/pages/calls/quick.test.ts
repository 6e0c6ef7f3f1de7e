import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { words } from "$lib/i18n.svelte";
import { Zone } from "$lib/zone";
import { expectNoBarriers } from "../../testing/axe";
import { away, gateway, json } from "../../testing/gateway";
import { listed } from "../../testing/listed";
import * as router from "$lib/router.svelte";
import { shortcuts } from "../board/shortcuts.svelte";
import QuickSearch from "./QuickSearch.svelte";

const ada = listed();
const lino = listed({
  id: "c2",
  number: "1048",
  client: { name: "Lino Bianchi" },
  start: undefined,
});
const found = (...items: object[]) => json({ items });
const asksFor = (q: string) => `GET /api/service-calls?q=${q}`;

beforeAll(() => words("calls", "call", "calendar", "people"));

describe("the quick search", () => {
  function shown(replies: Parameters<typeof gateway>[0]) {
    const asked = gateway(replies);
    const onopen = vi.fn();
    const { component } = render(QuickSearch, { zone: new Zone("Europe/Zurich"), onopen });
    const box = screen.getByRole("combobox", { name: "Find a call" });
    return { asked, onopen, box, component, user: userEvent.setup() };
  }

  it("finds calls as one types, and asks when the typing pauses", async () => {
    const { asked, box, user } = shown({ [asksFor("keller")]: found(ada, lino) });
    await user.type(box, "keller");
    const [first, second] = await screen.findAllByRole("option", { name: /WLAN/ });
    expect(first).toHaveTextContent(/Ada Keller\s*1042.*Ready.*24 Nov.*10:00, Luca Meier/);
    expect(first).toHaveTextContent("Gutenbergstrasse 1, 8002 Zurich");
    expect(second).toHaveTextContent("no date yet");
    expect(asked.map((each) => each.path)).toEqual(["/api/service-calls?q=keller"]);
    expect(screen.getByRole("status")).toHaveTextContent("2 hits.");
    await expectNoBarriers();
  });

  it("shows eight hits, and leads to all of them", async () => {
    const navigate = vi.spyOn(router, "navigate").mockReturnValue();
    const many = Array.from({ length: 12 }, (_, at) => listed({ id: `c${at}` }));
    const { box, user } = shown({ [asksFor("wlan")]: found(...many) });
    await user.type(box, "wlan");
    await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(9));
    await user.keyboard("{ArrowUp}");
    expect(screen.getByRole("option", { name: "All results" })).toHaveAttribute(
      "aria-selected",
      "true",
    );
    await user.keyboard("{Enter}");
    expect(navigate).toHaveBeenCalledExactlyOnceWith("/calls?q=wlan");
  });

  it("is walked by arrows, and Enter opens what they have reached", async () => {
    const { box, user, onopen } = shown({ [asksFor("wlan")]: found(ada, lino) });
    await user.type(box, "wlan");
    await screen.findAllByRole("option", { name: /WLAN/ });
    await user.keyboard("{ArrowDown}{ArrowDown}");
    const second = screen.getAllByRole("option")[1];
    expect(box).toHaveAttribute("aria-activedescendant", second?.id);
    expect(second).toHaveAttribute("aria-selected", "true");
    await user.keyboard("{Enter}");
    expect(onopen).toHaveBeenCalledExactlyOnceWith("c2");
    expect(box).toHaveAttribute("aria-expanded", "false");
  });

  it("opens what is clicked, and closes on Escape, which then clears", async () => {
    const { box, user, onopen } = shown({ [asksFor("wlan")]: found(ada) });
    await user.type(box, "wlan");
    await screen.findByRole("option", { name: /Ada Keller/ });
    await user.keyboard("{Escape}");
    expect(box).toHaveAttribute("aria-expanded", "false");
    expect(box).toHaveValue("wlan");
    await user.keyboard("{ArrowDown}");
    await user.click(screen.getByRole("option", { name: /Ada Keller/ }));
    expect(onopen).toHaveBeenCalledExactlyOnceWith("c1");
    await user.keyboard("{Escape}");
    expect(box).toHaveValue("");
  });

  it("counts only the latest answer, and begins there with none reached", async () => {
    let answer: (late: Response) => void = () => undefined;
    const { asked, box, user } = shown({
      [asksFor("a")]: () => new Promise<Response>((then) => (answer = then)),
      [asksFor("al")]: found(lino),
    });
    await user.type(box, "a");
    await waitFor(() => expect(asked).toHaveLength(1));
    await user.type(box, "l");
    await user.keyboard("{ArrowDown}");
    await screen.findByRole("option", { name: /Lino Bianchi/ });
    await waitFor(() => expect(box).not.toHaveAttribute("aria-activedescendant"));
    answer(found(ada));
    await new Promise((then) => setTimeout(then));
    expect(screen.queryByRole("option", { name: /Ada Keller/ })).not.toBeInTheDocument();
  });

  it("says that nothing is found, and what is wrong when nobody answers", async () => {
    const { box, user } = shown({
      [asksFor("x")]: found(),
      [asksFor("wlan")]: found(ada),
      [asksFor("wlan2")]: away(),
    });
    await user.type(box, "x");
    expect(await screen.findByText("Nothing found")).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("Nothing found.");
    await expectNoBarriers();
    await user.clear(box);
    await user.type(box, "wlan");
    await screen.findByRole("option", { name: /Ada Keller/ });
    await user.type(box, "2");
    expect(await screen.findByRole("alert")).toHaveTextContent(/No connection/);
    expect(screen.queryByRole("option", { name: /Ada Keller/ })).not.toBeInTheDocument();
    await expectNoBarriers();
  });

  it("is reached by a key that it shows, unless shortcuts are off", async () => {
    const { box, component, user } = shown({});
    component.focus();
    expect(box).toHaveFocus();
    expect(screen.getByText("/")).toBeInTheDocument();
    await user.tab();
    shortcuts.on = false;
    await waitFor(() => expect(screen.queryByText("/")).not.toBeInTheDocument());
    expect(box).not.toHaveAttribute("aria-keyshortcuts");
    shortcuts.on = true;
  });
});
