import { beforeAll, describe, expect, it } from "vitest";
import { words } from "$lib/i18n.svelte";
import { Zone } from "$lib/zone";
import { call, unassigned } from "../../testing/board";
import { Draft } from "./draft.svelte";

const zone = new Zone("Europe/Zurich");

beforeAll(() => words("call"));

function draft(card = call(), more: Partial<Draft> = {}): Draft {
  return Object.assign(new Draft(card, zone), more);
}

describe("a draft", () => {
  it("begins as it is planned, on the company's wall", () => {
    const { technicianId, date, time, minutes } = draft();
    expect([technicianId, date, time, minutes]).toEqual(["luca", "2026-11-24", "10:00", "90"]);
  });

  it("says when it changes nothing", () => {
    const same = draft();
    expect(same.check()).toBe(false);
    expect(same.flaws.plan).toContain("Nothing changes");
  });

  it("is a plan of the instant that the clock shows it at", () => {
    expect(draft(call(), { time: "14:05", technicianId: "mia" }).to).toEqual({
      technicianId: "mia",
      start: "2026-11-24T13:05:00.000Z",
      durationMinutes: 90,
    });
  });

  it("wants date, time and a duration", () => {
    const empty = draft(unassigned({ start: undefined }), { minutes: "5" });
    expect(empty.check()).toBe(false);
    expect(Object.keys(empty.flaws)).toEqual(["date", "time", "minutes"]);
    expect(empty.to).toBeNull();
  });

  it("leaves the time as it is when nobody is to do it any more", () => {
    const off = draft(call(), { technicianId: "", time: "18:00" });
    expect(off.kind).toBe("unassign");
    expect(off.to).toEqual({
      technicianId: null,
      start: "2026-11-24T09:00:00Z",
      durationMinutes: 90,
    });
  });

  it("asks which one where the clock shows an hour twice", () => {
    const night = draft(call(), { date: "2026-10-25", time: "02:30" });
    expect(night.instants).toHaveLength(2);
    expect(night.to?.start).toBe("2026-10-25T00:30:00.000Z");
    night.chosen = night.instants[1] ?? 0;
    expect(night.to?.start).toBe("2026-10-25T01:30:00.000Z");
  });

  it("keeps the one of two that is planned", () => {
    const night = draft(call({ start: "2026-10-25T01:30:00Z" }));
    expect(night.to?.start).toBe("2026-10-25T01:30:00.000Z");
  });

  it("goes to the next time there is where the clock leaves one out", () => {
    const night = draft(call(), { date: "2026-03-29", time: "02:30" });
    expect(night.isLeftOut).toBe(true);
    expect(night.to?.start).toBe("2026-03-29T01:30:00.000Z");
  });
});
