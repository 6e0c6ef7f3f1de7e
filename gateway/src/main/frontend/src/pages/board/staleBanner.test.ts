import { cleanup, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { words } from "$lib/i18n.svelte";
import { Zone } from "$lib/zone";
import type { LiveBoard } from "../../board/liveBoard.svelte";
import { expectAccessible } from "../../testing/axe";
import { problemOf } from "../../testing/fakeBoard.svelte";
import { renderInMain } from "../../testing/render";
import StaleBanner from "./StaleBanner.svelte";

beforeAll(() => words("board"));

describe("the banner of a stale board", () => {
  const reload = vi.fn();

  function show(lostSince: Date | null, problem: LiveBoard["problem"], zone: Zone | null) {
    const board = { stream: { lostSince }, problem, zone, reload } as unknown as LiveBoard;
    renderInMain(StaleBanner, { board });
  }

  it("shows the time in the company's zone, whatever the browser's zone", async () => {
    const lostSince = new Date("2026-11-24T08:05:00Z");
    for (const [zone, time] of [
      ["Europe/Zurich", "09:05"],
      ["Pacific/Auckland", "21:05"],
      ["America/New_York", "03:05"],
    ] as const) {
      show(lostSince, null, new Zone(zone));
      expect(screen.getByRole("status")).toHaveTextContent(`Not live since ${time} `);
      cleanup();
    }
    show(lostSince, null, new Zone("Europe/Zurich"));
    await expectAccessible();
  });

  it("shows that a reload failed, with a retry", async () => {
    show(null, problemOf("try-again"), new Zone("Europe/Zurich"));
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(reload).toHaveBeenCalledOnce();
  });

  it("is hidden while the board is live, and while it was never loaded", () => {
    show(null, null, new Zone("Europe/Zurich"));
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    cleanup();
    show(null, problemOf("try-again"), null);
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  });
});
