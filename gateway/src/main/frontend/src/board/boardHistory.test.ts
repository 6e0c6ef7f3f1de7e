import { beforeEach, describe, expect, it, vi } from "vitest";
import { BoardHistory, type Shown } from "./boardHistory";

const shown = (address: string, ...open: string[]): Shown => ({ address, open, details: null });
const WEEK = "?day=2026-11-24&view=week";

/** A browser's history, which answers to `go` as browsers do. */
class Browser {
  entries: unknown[] = [null];
  at = 0;
  onMove: (state: unknown) => void = () => undefined;

  constructor() {
    vi.spyOn(history, "pushState").mockImplementation((state) => {
      this.entries = [...this.entries.slice(0, this.at + 1), structuredClone(state)];
      this.at += 1;
    });
    vi.spyOn(history, "replaceState").mockImplementation((state) => {
      this.entries[this.at] = structuredClone(state);
    });
    vi.spyOn(history, "go").mockImplementation((by = 0) => {
      this.at += by;
      this.onMove(this.entries[this.at]);
    });
  }

  back(): void {
    history.go(-1);
  }
}

describe("the board's history", () => {
  let browser: Browser;
  let restored: string[];
  let entries: BoardHistory;

  beforeEach(() => {
    browser = new Browser();
    restored = [];
    entries = new BoardHistory((to) => {
      restored.push([to.address, ...to.open].join(" "));
      entries.update(to);
    });
    browser.onMove = (state) => entries.onMove(state);
    entries.update(shown(WEEK));
  });

  it("goes back to what was shown before, one thing after the other", () => {
    entries.update(shown(`${WEEK}&call=c1`));
    entries.update(shown(`${WEEK}&call=c1`, "dialog"));
    browser.back();
    browser.back();
    expect(restored).toEqual([`${WEEK}&call=c1`, WEEK]);
    expect(browser.at).toBe(0);
  });

  it("forgets what was closed, so that Back does not open it again", () => {
    entries.update(shown(`${WEEK}&call=c1`));
    entries.update(shown(`${WEEK}&call=c2`));
    entries.update(shown(WEEK));
    expect(browser.at).toBe(0);
    entries.update(shown("?day=2026-12-01&view=week"));
    browser.back();
    expect(restored).toEqual([WEEK]);
  });

  it("makes no entry of what is typed", () => {
    entries.update({ ...shown(WEEK, "filter"), details: "a" });
    entries.update({ ...shown(WEEK, "filter"), details: "ad" });
    expect(browser.entries).toHaveLength(2);
    browser.back();
    expect(restored).toEqual([WEEK]);
  });

  it("leaves moves to other pages alone", () => {
    expect(entries.onMove(null)).toBe(false);
    expect(restored).toEqual([]);
  });
});
