import { beforeAll, describe, expect, it } from "vitest";
import { words } from "$lib/i18n.svelte";
import { Zone } from "$lib/zone";
import { sentence, steps, type HistoryEntry, type Snapshot } from "./history";

const zone = new Zone("Europe/Zurich");
const LUCA = { id: "luca", name: "Luca Meier" };
const MIA = { id: "mia", name: "Mia Fontana" };
const YEAR = new Date().getFullYear();

const state = (more: Partial<Snapshot> = {}): Snapshot => ({
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
  before: state({ technician: LUCA }),
  after: state({ technician: MIA }),
  ...more,
});

beforeAll(() => words("call", "calendar"));

describe("a sentence says who did what", () => {
  it.each([
    [{}, "Marc Keller gave it to Mia Fontana"],
    [{ before: state(), event: "TechnicianAssigned" }, "Marc Keller assigned Mia Fontana"],
    [
      { after: state({ technician: undefined }), event: "TechnicianUnassigned" },
      "Marc Keller took Luca Meier off",
    ],
    [{ event: "ClientCalled", before: state(), after: state() }, "Marc Keller called the client"],
    [{ event: "ServiceRequestExpired", actor: { role: "system" } }, "Nobody answered in time"],
    [
      { event: "ServiceCallStarted", actor: { role: "technician", id: "x" } },
      "The technician checked in",
    ],
    [{ event: "SomethingNew" }, "Marc Keller: something new"],
  ])("%o", (more, said) => {
    expect(sentence(entry(more), zone)).toBe(said);
  });

  it("with the time where that changed too", () => {
    const moved = entry({
      before: state({ technician: LUCA, start: `${YEAR}-12-01T08:00:00Z` }),
    });
    expect(sentence(moved, zone)).toMatch(
      /^Marc Keller moved it to Mia Fontana, \w+,? 1 Dec, 10:00$/,
    );
  });

  it("of somebody assigned to a new date", () => {
    const planned = entry({ before: state({ start: undefined }) });
    expect(sentence(planned, zone)).toMatch(
      /^Marc Keller assigned Mia Fontana, \w+,? 1 Dec, 10:00$/,
    );
  });

  it("of a date that was defined", () => {
    const defined = entry({
      event: "ServiceCallScheduled",
      before: state({ start: undefined }),
      after: state(),
    });
    expect(sentence(defined, zone)).toMatch(/^Marc Keller set it for \w+,? 1 Dec, 10:00$/);
  });

  it("by what became of the plan, though the last thing told is that tasks are done", () => {
    const ready = entry({ event: "ServiceCallReady" });
    expect(sentence(ready, zone)).toBe("Marc Keller gave it to Mia Fontana");
  });
});

describe("steps", () => {
  it("are one for one command, the newest first", () => {
    const at = `${YEAR}-11-24T14:00:00Z`;
    const called = entry({ id: "e0", event: "ClientCalled" });
    const told = [
      called,
      entry({ id: "e1", at, event: "ServiceCallRescheduled" }),
      entry({ id: "e2", at, event: "TechnicianReassigned" }),
      entry({ id: "e3", at, event: "ServiceCallReady" }),
    ];
    expect(
      steps(told).map((each) => [each.entry.id, each.following.map((then) => then.event)]),
    ).toEqual([
      ["e1", ["ServiceCallReady"]],
      ["e0", []],
    ]);
  });

  it("of others at the same moment stay theirs", () => {
    const other = entry({ id: "e2", actor: { role: "dispatcher", id: "lea", name: "Lea" } });
    expect(steps([entry(), other])).toHaveLength(2);
  });
});
