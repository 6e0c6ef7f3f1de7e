import { beforeAll, describe, expect, it } from "vitest";
import { words } from "$lib/i18n.svelte";
import type { HistoryEntry, PlanSnapshot } from "$lib/types";
import { Zone } from "$lib/zone";
import { sentence, steps } from "./history";

const zone = new Zone("Europe/Zurich");
const LUCA = { id: "luca", name: "Luca Meier" };
const MIA = { id: "mia", name: "Mia Fontana" };
const YEAR = new Date().getFullYear();

const plan = (more: Partial<PlanSnapshot> = {}): PlanSnapshot => ({
  status: "OPEN",
  start: `${YEAR}-12-01T09:00:00Z`,
  durationMinutes: 90,
  ...more,
});

const entry = (more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id: "e1",
  at: `${YEAR}-11-24T13:03:00Z`,
  event: "TechnicianReassigned",
  actor: { role: "dispatcher", id: "marc", name: "Marc Keller" },
  before: plan({ technician: LUCA }),
  after: plan({ technician: MIA }),
  ...more,
});

beforeAll(() => words("call", "calendar"));

describe("an entry's sentence", () => {
  it.each([
    [{}, "Marc Keller gave it to Mia Fontana"],
    [{ before: plan(), event: "TechnicianAssigned" }, "Marc Keller assigned Mia Fontana"],
    [
      { after: plan({ technician: undefined }), event: "TechnicianUnassigned" },
      "Marc Keller took Luca Meier off",
    ],
    [{ event: "ClientCalled", before: plan(), after: plan() }, "Marc Keller called the client"],
    [{ event: "ServiceRequestExpired", actor: { role: "system" } }, "Nobody answered in time"],
    [
      { event: "ServiceCallStarted", actor: { role: "technician", id: "x" } },
      "The technician checked in",
    ],
    [{ event: "SomethingNew" }, "Marc Keller: something new"],
  ])("of %o", (more, text) => {
    expect(sentence(entry(more), zone)).toBe(text);
  });

  it("has the time if that changed too", () => {
    const moved = entry({
      before: plan({ technician: LUCA, start: `${YEAR}-12-01T08:00:00Z` }),
    });
    expect(sentence(moved, zone)).toMatch(
      /^Marc Keller moved it to Mia Fontana, \w+,? 1 Dec, 10:00$/,
    );
  });

  it("has the date of a new assignment", () => {
    const planned = entry({ before: plan({ start: undefined }) });
    expect(sentence(planned, zone)).toMatch(
      /^Marc Keller assigned Mia Fontana, \w+,? 1 Dec, 10:00$/,
    );
  });

  it("has the date that was defined", () => {
    const defined = entry({
      event: "ServiceCallScheduled",
      before: plan({ start: undefined }),
      after: plan(),
    });
    expect(sentence(defined, zone)).toMatch(/^Marc Keller set it for \w+,? 1 Dec, 10:00$/);
  });

  it("describes the change of the plan even for an event that follows from it", () => {
    const ready = entry({ event: "ServiceCallReady" });
    expect(sentence(ready, zone)).toBe("Marc Keller gave it to Mia Fontana");
  });
});

describe("steps", () => {
  it("are one for each command, newest first", () => {
    const at = `${YEAR}-11-24T14:00:00Z`;
    const called = entry({ id: "e0", event: "ClientCalled" });
    const entries = [
      called,
      entry({ id: "e1", at, event: "ServiceCallRescheduled" }),
      entry({ id: "e2", at, event: "TechnicianReassigned" }),
      entry({ id: "e3", at, event: "ServiceCallReady" }),
    ];
    expect(
      steps(entries).map((each) => [each.entry.id, each.consequences.map(({ event }) => event)]),
    ).toEqual([
      ["e1", ["ServiceCallReady"]],
      ["e0", []],
    ]);
  });

  it("are separate for different people at the same moment", () => {
    const other = entry({ id: "e2", actor: { role: "dispatcher", id: "lea", name: "Lea" } });
    expect(steps([entry(), other])).toHaveLength(2);
  });

  it("are separate for changes of one person that do not belong together", () => {
    const at = `${YEAR}-11-24T14:00:00Z`;
    const planned = entry({ id: "e1", at });
    const called = entry({ id: "e2", at, event: "ClientCalled" });
    expect(steps([planned, called]).map((each) => each.entry.id)).toEqual(["e2", "e1"]);
    expect(steps([called, planned]).map((each) => each.entry.id)).toEqual(["e1", "e2"]);
    const later = entry({ id: "e3", at: `${YEAR}-11-24T14:00:01Z` });
    expect(steps([planned, later])).toHaveLength(2);
  });
});
