import { describe, expect, it } from "vitest";
import type { CardStatus } from "$lib/types";
import { call, technician } from "../testing/board";
import cases from "../testing/overlap-cases.json";
import { TO_ASSIGN, type Row } from "./card";
import { findOverlap, overlapInRow } from "./overlap";

interface Call {
  id: string;
  start: string;
  durationMinutes: number;
  status: CardStatus;
}

/** Generated from dispatch-service's rule by OverlapCasesTests. */
const decided = cases as {
  calls: Call[];
  plan: Omit<Call, "status">;
  conflict: string | null;
}[];

describe("the preview of an overlap", () => {
  it.each(decided)("agrees with the service's rule: $calls, $plan", ({ calls, plan, conflict }) => {
    expect(findOverlap(calls, plan, plan)?.id ?? null).toBe(conflict);
  });

  it("has cases with and without a conflict", () => {
    const conflicts = decided.filter((each) => each.conflict !== null).length;
    expect(conflicts).toBeGreaterThan(100);
    expect(decided.length - conflicts).toBeGreaterThan(100);
  });

  it("ignores calls without a date", () => {
    const { start = "", durationMinutes } = call();
    const plan = { start, durationMinutes };
    expect(findOverlap([call({ id: "undated", start: undefined })], { id: "c1" }, plan)).toBeNull();
  });

  it("is for technicians' rows only", () => {
    const other = call({ id: "other" });
    const row = (id: string): Row => ({ id, technician: technician(), cards: [other] });
    const plan = { technicianId: "luca", start: "2026-11-24T10:00:00Z", durationMinutes: 60 };
    expect(overlapInRow(row("luca"), { id: "c1" }, plan)).toBe(other);
    expect(overlapInRow(row(TO_ASSIGN), { id: "c1" }, plan)).toBeNull();
    expect(overlapInRow(undefined, { id: "c1" }, plan)).toBeNull();
  });
});
