import { beforeAll, describe, expect, it } from "vitest";
import { words } from "$lib/i18n.svelte";
import { Zone } from "$lib/zone";
import { call, unassigned } from "../testing/board";
import { PlanDraft } from "./planDraft.svelte";

const zone = new Zone("Europe/Zurich");

beforeAll(() => words("call"));

function draft(card = call(), more: Partial<PlanDraft> = {}): PlanDraft {
  return Object.assign(new PlanDraft(card, zone), more);
}

describe("the draft of a plan", () => {
  it("starts with the current plan, in the company's time", () => {
    const { technicianId, date, time, minutes } = draft();
    expect([technicianId, date, time, minutes]).toEqual(["luca", "2026-11-24", "10:00", "90"]);
  });

  it("is invalid if it changes nothing", () => {
    const same = draft();
    expect(same.check()).toBe(false);
    expect(same.flaws.plan).toContain("Nothing changes");
  });

  it("is a plan for the instant of its local time", () => {
    expect(draft(call(), { time: "14:05", technicianId: "mia" }).plan).toEqual({
      technicianId: "mia",
      start: "2026-11-24T13:05:00.000Z",
      durationMinutes: 90,
    });
  });

  it("needs date, time and a valid duration", () => {
    const empty = draft(unassigned({ start: undefined }), { minutes: "5" });
    expect(empty.check()).toBe(false);
    expect(Object.keys(empty.flaws)).toEqual(["date", "time", "minutes"]);
    expect(empty.plan).toBeNull();
  });

  it("keeps the time when the technician is removed", () => {
    const unassigning = draft(call(), { technicianId: "", time: "18:00" });
    expect(unassigning.change).toBe("unassign");
    expect(unassigning.plan).toEqual({
      technicianId: null,
      start: "2026-11-24T09:00:00Z",
      durationMinutes: 90,
    });
  });

  it("has a choice of two instants in a repeated hour", () => {
    const night = draft(call(), { date: "2026-10-25", time: "02:30" });
    expect(night.instants).toHaveLength(2);
    expect(night.plan?.start).toBe("2026-10-25T00:30:00.000Z");
    night.chosenInstant = night.instants[1] ?? 0;
    expect(night.plan?.start).toBe("2026-10-25T01:30:00.000Z");
  });

  it("keeps the planned one of two instants", () => {
    const night = draft(call({ start: "2026-10-25T01:30:00Z" }));
    expect(night.plan?.start).toBe("2026-10-25T01:30:00.000Z");
  });

  it("moves a skipped time to the next one that exists", () => {
    const night = draft(call(), { date: "2026-03-29", time: "02:30" });
    expect(night.isSkippedHour).toBe(true);
    expect(night.plan?.start).toBe("2026-03-29T01:30:00.000Z");
  });

  it.each([
    ["14", false],
    ["15", true],
    ["1440", true],
    ["1441", false],
    ["90.5", false],
    ["", false],
  ])("accepts a duration of %s minutes: %s", (minutes, isValid) => {
    const changed = draft(call(), { minutes, technicianId: "mia" });
    expect(changed.check()).toBe(isValid);
    expect("minutes" in changed.flaws).toBe(!isValid);
    expect(changed.slot === null).toBe(!isValid);
  });

  it("is not valid any more once a field is emptied", () => {
    const changed = draft(call(), { time: "14:05" });
    expect(changed.check()).toBe(true);
    changed.time = "";
    expect(changed.check()).toBe(false);
    expect(() => changed.checkedPlan()).toThrow("incomplete");
  });
});
