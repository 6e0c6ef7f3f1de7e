import { describe, expect, it } from "vitest";
import { board, call, technician } from "../../testing/board";
import { TO_ASSIGN, type CardEvent } from "./card";
import { Cards } from "./cards";

const MONDAY = Date.parse("2026-11-23T00:00:00Z");
const luca = technician({ id: "luca" });
const sara = technician({ id: "sara", name: "Sara Favre" });

function cards(...of: Parameters<typeof board>): Cards {
  const made = new Cards();
  made.within(MONDAY, MONDAY + 7 * 86_400_000);
  made.replace(board(...of), []);
  made.rows();
  return made;
}

const told = (card: ReturnType<typeof call>, revision = card.revision + 1): CardEvent => ({
  id: card.id,
  revision,
  calendar: { ...card, revision, version: card.version + 1 },
});

const idsIn = (of: Cards, row: string) =>
  of
    .rows()
    .find((each) => each.id === row)
    ?.cards.map((each) => each.id);

describe("cards", () => {
  const one = call({ id: "one", technicianId: "luca", start: "2026-11-24T09:00:00Z" });
  const two = call({ id: "two", technicianId: "luca", start: "2026-11-24T08:00:00Z" });

  it("stand in their technician's row, the earliest first", () => {
    const shown = cards({ technicians: [luca, sara], calendar: [one, two] });
    expect(shown.rows().map((each) => each.id)).toEqual([TO_ASSIGN, "luca", "sara"]);
    expect(idsIn(shown, "luca")).toEqual(["two", "one"]);
  });

  it("take only what is newer, in whatever order it comes", () => {
    const shown = cards({ technicians: [luca, sara], calendar: [one] });
    const moved = { ...one, technicianId: "sara" };
    expect(shown.tell(told(moved, 9))).toBe(true);
    expect(shown.tell(told(one, 8))).toBe(false);
    expect(shown.tell(told(moved, 9))).toBe(false);
    expect(idsIn(shown, "sara")).toEqual(["one"]);
    expect(idsIn(shown, "luca")).toEqual([]);
  });

  it("leave rows that nothing touched the same objects", () => {
    const shown = cards({ technicians: [luca, sara], calendar: [one, two] });
    const before = shown.rows();
    const requests = shown.below("requests");
    shown.tell(told({ ...one, start: "2026-11-25T09:00:00Z" }));
    const after = shown.rows();
    expect(after[1]).not.toBe(before[1]);
    expect(after[0]).toBe(before[0]);
    expect(after[2]).toBe(before[2]);
    expect(shown.below("requests")).toEqual(requests);
  });

  it("leave the board when no list names them any more", () => {
    const shown = cards({ technicians: [luca], calendar: [one] });
    shown.tell({ id: "one", revision: 5 });
    expect(idsIn(shown, "luca")).toEqual([]);
    expect(shown.get("one")).toBeNull();
  });

  it("that lie on other days are not in the calendar", () => {
    const shown = cards({ technicians: [luca], calendar: [one] });
    shown.tell(told({ ...one, start: "2026-12-08T09:00:00Z" }));
    expect(idsIn(shown, "luca")).toEqual([]);
    expect(shown.get("one")?.start).toBe("2026-12-08T09:00:00Z");
  });

  it("keep the news told while the board was asked for", () => {
    const shown = cards({ technicians: [luca] });
    shown.replace(board({ technicians: [luca], calendar: [one] }), [
      told({ ...one, start: "2026-11-27T09:00:00Z" }, 7),
    ]);
    expect(shown.get("one")?.start).toBe("2026-11-27T09:00:00Z");
  });

  it("say which technicians have no row yet", () => {
    const shown = cards({ technicians: [luca], calendar: [] });
    expect(shown.lackingRows()).toEqual([]);
    shown.tell(told({ ...one, technicianId: "elin" }));
    expect(shown.lackingRows()).toEqual(["elin"]);
  });
});

describe("a card whose command is under way", () => {
  const white = call({ id: "w", technicianId: undefined, start: undefined, version: 3 });
  const plan = { technicianId: "luca", start: "2026-11-24T10:00:00Z", durationMinutes: 60 };

  const expecting = () => {
    const shown = cards({ technicians: [luca], toAssign: [white] });
    shown.expect(white, plan);
    return shown;
  };

  it("stands where the command will put it, and nowhere else", () => {
    const shown = expecting();
    expect(idsIn(shown, "luca")).toEqual(["w"]);
    expect(shown.below("toAssign")).toEqual([]);
    expect(shown.expectedIds()).toEqual(new Set(["w"]));
  });

  it("goes back when the command is refused", () => {
    const shown = expecting();
    shown.forget("w");
    expect(idsIn(shown, "luca")).toEqual([]);
    expect(shown.below("toAssign").map((each) => each.id)).toEqual(["w"]);
  });

  it("stays until the board tells of it, so that it does not flicker", () => {
    const shown = expecting();
    shown.made("w", 4);
    expect(shown.get("w")?.version).toBe(4);
    expect(shown.isExpected("w")).toBe(true);
    shown.tell(told({ ...white, ...plan, version: 3 }));
    expect(shown.isExpected("w")).toBe(false);
    expect(idsIn(shown, "luca")).toEqual(["w"]);
  });

  it("has the version its command made below the calendar, too, for the next command", () => {
    const shown = cards({ technicians: [luca], toAssign: [white] });
    shown.expect(white);
    shown.made("w", 4);
    expect(shown.below("toAssign").map((each) => each.version)).toEqual([4]);
  });

  it("is settled also when its news was faster than its answer", () => {
    const shown = expecting();
    shown.tell(told({ ...white, ...plan, version: 3 }));
    expect(shown.isExpected("w")).toBe(true);
    shown.made("w", 4);
    expect(shown.isExpected("w")).toBe(false);
    expect(idsIn(shown, "luca")).toEqual(["w"]);
  });

  it("stays expected while others' older news of it come", () => {
    const shown = expecting();
    shown.made("w", 9);
    shown.tell(told({ ...white, start: "2026-11-26T10:00:00Z" }));
    expect(shown.get("w")?.start).toBe(plan.start);
  });
});
