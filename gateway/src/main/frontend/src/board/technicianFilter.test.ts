import { describe, expect, it } from "vitest";
import { technician } from "../testing/board";
import { filterRows, isFiltering, noFilter, type TechnicianFilter } from "./technicianFilter";

const rows = [
  { id: "", technician: null, cards: [] },
  { id: "luca", technician: technician({ name: "Luca Müller" }), cards: [] },
  {
    id: "elin",
    technician: technician({ id: "elin", name: "Elin Keller", verified: false, skills: ["pc"] }),
    cards: [],
  },
];
const filtered = (filter: Partial<TechnicianFilter>) =>
  filterRows(rows, { ...noFilter, ...filter }).map((row) => row.id);

describe("the filter for technicians", () => {
  it("always shows the row To assign", () => {
    expect(filtered({ name: "unknown" })).toEqual([""]);
  });

  it("returns the same rows while nothing is filtered", () => {
    expect(filterRows(rows, noFilter)).toBe(rows);
    expect(filterRows(rows, { ...noFilter, name: "  " })).toBe(rows);
  });

  it("finds all words of a name, in any order and without accents", () => {
    expect(filtered({ name: "muller" })).toEqual(["", "luca"]);
    expect(filtered({ name: "kell ELI" })).toEqual(["", "elin"]);
    expect(filtered({ name: "luca keller" })).toEqual([""]);
  });

  it("finds skills and verified technicians", () => {
    expect(filtered({ skill: "pc" })).toEqual(["", "elin"]);
    expect(filtered({ verifiedOnly: true })).toEqual(["", "luca"]);
    expect(filtered({ name: "e", skill: "pc", verifiedOnly: true })).toEqual([""]);
  });

  it("is active with any criterion", () => {
    expect(isFiltering(noFilter)).toBe(false);
    expect(isFiltering({ ...noFilter, name: " " })).toBe(false);
    expect(isFiltering({ ...noFilter, name: "a" })).toBe(true);
    expect(isFiltering({ ...noFilter, skill: "pc" })).toBe(true);
    expect(isFiltering({ ...noFilter, verifiedOnly: true })).toBe(true);
  });
});
