import { beforeEach, describe, expect, it, vi } from "vitest";
import { BoardView } from "./boardView.svelte";

const view = (query = "", today = "2026-11-25") => new BoardView(new URLSearchParams(query), today);

describe("the board's view", () => {
  beforeEach(() => localStorage.clear());

  it("shows the current week unless the address has another day", () => {
    expect(view().days).toEqual(view("day=2026-11-29&view=week").days);
    expect(view().days[0]).toBe("2026-11-23");
    expect(view().days).toHaveLength(7);
    expect(view("day=2026-12-24&view=day").days).toEqual(["2026-12-24"]);
  });

  it("ignores what is no date and no span", () => {
    expect(view("day=2026-13-99").date).toBe("2026-11-25");
    expect(view("day=2026-12-24x").date).toBe("2026-11-25");
    expect(view("day=x2026-12-24").date).toBe("2026-11-25");
    expect(view("view=month").span).toBe("week");
  });

  it("turns by the shown span", () => {
    const shown = view("day=2026-12-31&view=week");
    shown.turn(1);
    expect(shown.date).toBe("2027-01-07");
    shown.choose("day");
    shown.turn(-1);
    expect(shown.date).toBe("2027-01-06");
  });

  it("keeps the span for the next visit, and the day in the address", () => {
    const shown = view();
    shown.choose("day");
    expect(view().span).toBe("day");
    expect(view("view=week").span).toBe("week");
    expect(shown.query("c1")).toBe("?day=2026-11-25&view=day&call=c1");
    expect(shown.query(null)).toBe("?day=2026-11-25&view=day");
  });

  it("shows one day in a narrow window, and still remembers the week", () => {
    const media = { matches: true, addEventListener() {}, removeEventListener() {} };
    vi.spyOn(window, "matchMedia").mockReturnValue(media as unknown as MediaQueryList);
    const narrow = view("day=2026-12-24&view=week");
    expect(narrow.isNarrow).toBe(true);
    expect(narrow.days).toEqual(["2026-12-24"]);
    narrow.turn(1);
    expect(narrow.query(null)).toBe("?day=2026-12-25&view=week");
  });
});
