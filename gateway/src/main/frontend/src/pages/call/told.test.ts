import { beforeAll, describe, expect, it } from "vitest";
import { words } from "$lib/i18n.svelte";
import { call, unassigned } from "../../testing/board";
import type { Plan } from "../board/card";
import { toldOfCancel, toldOfPlan, toldWords } from "./told";

const AT = "2026-11-24T09:00:00Z";
const LATER = "2026-11-24T13:00:00Z";
const plan = (more: Partial<Plan> = {}): Plan => ({
  technicianId: "luca",
  start: AT,
  durationMinutes: 90,
  ...more,
});

const who = (told: ReturnType<typeof toldOfPlan>) =>
  told.map((each) => (each.who === "technician" ? each.id : `${each.who} ${each.how}`));

describe("of a change is told", () => {
  it("nobody when nothing changes", () => {
    expect(toldOfPlan(call(), plan())).toEqual([]);
  });

  it("the technician alone who is assigned to a time the client knows", () => {
    expect(who(toldOfPlan(unassigned(), plan()))).toEqual(["luca"]);
  });

  it("both technicians when it is reassigned", () => {
    expect(who(toldOfPlan(call(), plan({ technicianId: "mia" })))).toEqual(["luca", "mia"]);
  });

  it("the client and the assigned technician when the time changes", () => {
    expect(who(toldOfPlan(call(), plan({ start: LATER })))).toEqual(["client mail", "luca"]);
  });

  it("the client and the assigned technician when it takes longer", () => {
    expect(who(toldOfPlan(call(), plan({ durationMinutes: 120 })))).toEqual([
      "client mail",
      "luca",
    ]);
  });

  it("everybody when technician and time change", () => {
    const to = plan({ technicianId: "mia", start: LATER });
    expect(who(toldOfPlan(call(), to))).toEqual(["client mail", "luca", "mia"]);
  });

  it("the client alone when a date is defined and nobody is assigned", () => {
    const card = unassigned({ start: undefined });
    expect(who(toldOfPlan(card, plan({ technicianId: null })))).toEqual(["client mail"]);
  });

  it("the technician alone who is taken off, for the time stays", () => {
    const to = plan({ technicianId: null, start: LATER });
    expect(who(toldOfPlan(call(), to))).toEqual(["luca"]);
  });

  it("never a client of Amazon's", () => {
    const to = plan({ start: LATER });
    expect(who(toldOfPlan(call({ channel: "AMAZON" }), to))).toEqual(["client amazon", "luca"]);
  });

  it("no client who left no mail address", () => {
    const card = call({ client: { name: "Ada Keller" } });
    expect(who(toldOfPlan(card, plan({ start: LATER })))).toEqual(["client nobody", "luca"]);
  });

  it("client, technician and dispatchers when it is cancelled", () => {
    expect(who(toldOfCancel(call()))).toEqual(["client mail", "luca", "dispatchers mail"]);
    expect(who(toldOfCancel(unassigned()))).toEqual(["client mail", "dispatchers mail"]);
  });
});

describe("in words", () => {
  beforeAll(() => words("call"));

  const names: Record<string, string> = { luca: "Luca Meier", mia: "Mia Fontana" };
  const said = (told: ReturnType<typeof toldOfPlan>) =>
    toldWords(told, call(), (id) => names[id] ?? id);

  it("everybody is named, and how they are told", () => {
    expect(said(toldOfPlan(call(), plan({ technicianId: "mia", start: LATER })))).toBe(
      "Told: Ada Keller by mail; Luca Meier and Mia Fontana by push.",
    );
  });

  it("nobody is said, too", () => {
    expect(said([])).toBe("Nobody is told.");
  });

  it("Amazon tells its client itself", () => {
    expect(said(toldOfPlan(call({ channel: "AMAZON" }), plan({ start: LATER })))).toBe(
      "Told: Luca Meier by push. Amazon tells its client itself.",
    );
  });
});
