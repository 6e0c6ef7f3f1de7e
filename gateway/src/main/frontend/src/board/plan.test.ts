import { describe, expect, it } from "vitest";
import { call } from "../testing/board";
import type { Plan } from "./card";
import { changeOf, commandFor, isSamePlan, isTimeChanged, isUnassigning } from "./plan";

const card = call();
const undated = call({ start: undefined });
const unassignedCall = call({ technicianId: undefined });
const plan: Plan = { technicianId: "luca", start: "2026-11-24T09:00:00Z", durationMinutes: 90 };
const later = "2026-11-24T13:00:00Z";

describe("the command for a plan", () => {
  it("schedules a change of time", () => {
    expect(commandFor(card, { ...plan, start: later })).toEqual({
      path: "schedule",
      body: { start: later },
    });
    expect(commandFor(card, { ...plan, durationMinutes: 60 })).toEqual({
      path: "schedule",
      body: { start: card.start, durationMinutes: 60 },
    });
  });

  it("assigns another technician, together with a change of time", () => {
    expect(commandFor(card, { ...plan, technicianId: "sara" })).toEqual({
      path: "assign",
      body: { technicianId: "sara" },
    });
    const all = { technicianId: "sara", start: "2026-11-25T07:00:00Z", durationMinutes: 120 };
    expect(commandFor(card, all)).toEqual({ path: "assign", body: all });
  });

  it("compares instants, not their texts", () => {
    const start = "2026-11-24T10:00:00+01:00";
    expect(commandFor(card, { ...plan, technicianId: "sara", start })).toEqual({
      path: "assign",
      body: { technicianId: "sara" },
    });
  });

  it("removes the technician", () => {
    expect(commandFor(card, { ...plan, technicianId: null })).toEqual({ path: "unassign" });
  });

  it("schedules a call that stays unassigned", () => {
    expect(commandFor(unassignedCall, { ...plan, technicianId: null, start: later })).toEqual({
      path: "schedule",
      body: { start: later },
    });
  });
});

describe("the kind of a change", () => {
  it("depends on technician and date", () => {
    expect(changeOf(card, plan)).toBe("move");
    expect(changeOf(undated, plan)).toBe("schedule");
    expect(changeOf(card, { technicianId: "sara" })).toBe("reassign");
    expect(changeOf(card, { technicianId: null })).toBe("unassign");
    expect(changeOf(unassignedCall, { technicianId: "sara" })).toBe("assign");
    expect(changeOf(unassignedCall, { technicianId: null })).toBe("move");
  });
});

describe("a plan", () => {
  it("is the same with the same technician and start", () => {
    expect(isSamePlan(card, plan)).toBe(true);
    expect(isSamePlan(card, { ...plan, start: "2026-11-24T10:00:00+01:00" })).toBe(true);
    expect(isSamePlan(card, { ...plan, technicianId: "sara" })).toBe(false);
    expect(isSamePlan(card, { ...plan, technicianId: null })).toBe(false);
    expect(isSamePlan(card, { ...plan, start: later })).toBe(false);
    expect(isSamePlan(unassignedCall, { ...plan, technicianId: null })).toBe(true);
  });

  it("unassigns only an assigned call", () => {
    expect(isUnassigning(card, { technicianId: null })).toBe(true);
    expect(isUnassigning(card, { technicianId: "sara" })).toBe(false);
    expect(isUnassigning(unassignedCall, { technicianId: null })).toBe(false);
  });

  it("changes the time by start or duration", () => {
    expect(isTimeChanged(card, { ...plan, technicianId: "sara" })).toBe(false);
    expect(isTimeChanged(card, { ...plan, start: later })).toBe(true);
    expect(isTimeChanged(card, { ...plan, durationMinutes: 60 })).toBe(true);
    expect(isTimeChanged(undated, plan)).toBe(true);
  });
});
