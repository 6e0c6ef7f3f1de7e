import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { words } from "$lib/i18n.svelte";
import * as router from "$lib/router.svelte";
import { Zone } from "$lib/zone";
import { shortcuts } from "../board/shortcuts.svelte";
import { expectAccessible } from "../testing/axe";
import { foundCall } from "../testing/foundCall";
import { fakeGateway, json, networkError, type Replies } from "../testing/gateway";
import QuickSearch from "./QuickSearch.svelte";

const ada = foundCall();
const lino = foundCall({
  id: "c2",
  number: "1048",
  client: { name: "Lino Bianchi" },
  start: undefined,
});
const hits = (...items: object[]) => json({ items });
const searchFor = (q: string) => `GET /api/service-calls?q=${q}`;

beforeAll(() => words("search", "call", "calendar", "people"));

describe("the quick search", () => {
  function renderSearch(replies: Replies) {
    const requests = fakeGateway(replies);
    const onopen = vi.fn();
    const { component } = render(QuickSearch, { zone: new Zone("Europe/Zurich"), onopen });
    const box = screen.getByRole("combobox", { name: "Find a call" });
    return { requests, onopen, box, component, user: userEvent.setup() };
  }

  it("searches when the typing pauses", async () => {
    const { requests, box, user } = renderSearch({ [searchFor("keller")]: hits(ada, lino) });
    await user.type(box, "keller");
    const [first, second] = await screen.findAllByRole("option", { name: /WLAN/ });
    expect(first).toHaveTextContent(/Ada Keller\s*1042.*Ready.*24 Nov.*10:00, Luca Meier/);
    expect(first).toHaveTextContent("Gutenbergstrasse 1, 8002 Zurich");
    expect(second).toHaveTextContent("no date yet");
    expect(requests.map((each) => each.path)).toEqual(["/api/service-calls?q=keller"]);
    expect(screen.getByRole("status")).toHaveTextContent("2 hits.");
    await expectAccessible();
  });

  it("shows eight hits, and links all results", async () => {
    const navigate = vi.spyOn(router, "navigate").mockReturnValue();
    const many = Array.from({ length: 12 }, (_, at) => foundCall({ id: `c${at}` }));
    const { box, user } = renderSearch({ [searchFor("wlan")]: hits(...many) });
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

  it("selects hits by arrow keys, and opens them with Enter", async () => {
    const { box, user, onopen } = renderSearch({ [searchFor("wlan")]: hits(ada, lino) });
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

  it("opens a clicked hit; Escape closes, then clears", async () => {
    const { box, user, onopen } = renderSearch({ [searchFor("wlan")]: hits(ada) });
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

  it("shows only the latest hits, with none selected", async () => {
    let respond: (late: Response) => void = () => undefined;
    const { requests, box, user } = renderSearch({
      [searchFor("a")]: () => new Promise<Response>((resolve) => (respond = resolve)),
      [searchFor("al")]: hits(lino),
    });
    await user.type(box, "a");
    await waitFor(() => expect(requests).toHaveLength(1));
    await user.type(box, "l");
    await user.keyboard("{ArrowDown}");
    await screen.findByRole("option", { name: /Lino Bianchi/ });
    await waitFor(() => expect(box).not.toHaveAttribute("aria-activedescendant"));
    respond(hits(ada));
    await new Promise((resolve) => setTimeout(resolve));
    expect(screen.queryByRole("option", { name: /Ada Keller/ })).not.toBeInTheDocument();
  });

  it("shows that nothing is found, and that the network fails", async () => {
    const { box, user } = renderSearch({
      [searchFor("x")]: hits(),
      [searchFor("wlan")]: hits(ada),
      [searchFor("wlan2")]: networkError(),
    });
    await user.type(box, "x");
    expect(await screen.findByText("Nothing found")).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("Nothing found.");
    await expectAccessible();
    await user.clear(box);
    await user.type(box, "wlan");
    await screen.findByRole("option", { name: /Ada Keller/ });
    await user.type(box, "2");
    expect(await screen.findByRole("alert")).toHaveTextContent(/No connection/);
    expect(screen.queryByRole("option", { name: /Ada Keller/ })).not.toBeInTheDocument();
    await expectAccessible();
  });

  it("shows its shortcut unless shortcuts are off", async () => {
    const { box, component, user } = renderSearch({});
    component.focus();
    expect(box).toHaveFocus();
    expect(screen.getByText("/")).toBeInTheDocument();
    await user.tab();
    shortcuts.enabled = false;
    await waitFor(() => expect(screen.queryByText("/")).not.toBeInTheDocument());
    expect(box).not.toHaveAttribute("aria-keyshortcuts");
    shortcuts.enabled = true;
  });
});
