import { beforeEach, describe, expect, it } from "vitest";
import { technician } from "../../testing/board";
import { everybody, filtered } from "./filters";
import { View } from "./view.svelte";

const view = (query = "", today = "2026-11-25") => new View(new URLSearchParams(query), today);

describe("the view", () => {
  beforeEach(() => localStorage.clear());

  it("shows the week of today unless the address says otherwise", () => {
    expect(view().days).toEqual(view("day=2026-11-29&view=week").days);
    expect(view().days[0]).toBe("2026-11-23");
    expect(view("day=2026-12-24&view=day").days).toEqual(["2026-12-24"]);
    expect(view("day=2026-13-99").date).toBe("2026-11-25");
  });

  it("turns by what it shows", () => {
    const shown = view("day=2026-12-31&view=week");
    shown.turn(1);
    expect(shown.date).toBe("2027-01-07");
    shown.choose("day");
    shown.turn(-1);
    expect(shown.date).toBe("2027-01-06");
  });

  it("is the same again next time, and after a reload", () => {
    const shown = view();
    shown.choose("day");
    expect(view().span).toBe("day");
    expect(shown.query("c1")).toBe("?day=2026-11-25&view=day&call=c1");
    expect(shown.query(null)).toBe("?day=2026-11-25&view=day");
  });
});

describe("filters", () => {
  const rows = [
    { id: "", technician: null, cards: [] },
    { id: "luca", technician: technician({ name: "Luca Müller" }), cards: [] },
    {
      id: "elin",
      technician: technician({ id: "elin", name: "Elin Keller", verified: false, skills: ["pc"] }),
      cards: [],
    },
  ];
  const shown = (wanted: Partial<typeof everybody>) =>
    filtered(rows, { ...everybody, ...wanted }).map((row) => row.id);

  it("always leave the row To assign", () => {
    expect(shown({})).toEqual(["", "luca", "elin"]);
    expect(shown({ name: "nobody" })).toEqual([""]);
  });

  it("find names without accents, skills, and who is verified", () => {
    expect(shown({ name: "muller" })).toEqual(["", "luca"]);
    expect(shown({ skill: "pc" })).toEqual(["", "elin"]);
    expect(shown({ verifiedOnly: true })).toEqual(["", "luca"]);
  });
});
