import { describe, expect, it } from "vitest";
import { board, call } from "../testing/board";
import { eventFor, idsIn, idsOf, luca, one, sara, storeOf } from "../testing/cardStore";
import { TO_ASSIGN } from "./card";

describe("a card with a pending command", () => {
  const white = call({ id: "w", technicianId: undefined, start: undefined, version: 3 });
  const plan = { technicianId: "luca", start: "2026-11-24T10:00:00Z", durationMinutes: 60 };

  const assigning = () => {
    const store = storeOf({ technicians: [luca, sara], toAssign: [white] });
    store.applyOptimistic(white, plan);
    return store;
  };

  it("is shown where the command will move it, and nowhere else", () => {
    const store = assigning();
    expect(idsIn(store, "luca")).toEqual(["w"]);
    expect(store.list("toAssign")).toEqual([]);
    expect(store.pendingIds()).toEqual(new Set(["w"]));
    expect(store.get("w")).toMatchObject({ ...plan, version: 3 });
  });

  it("leaves its old row", () => {
    const store = storeOf({ technicians: [luca, sara], calendar: [one] });
    store.applyOptimistic(one, { technicianId: "sara" });
    expect(idsIn(store, "luca")).toEqual([]);
    expect(idsIn(store, "sara")).toEqual(["one"]);
    expect(store.get("one")).toMatchObject({ start: one.start, durationMinutes: 90 });
  });

  it("moves to the row To assign when its technician is removed", () => {
    const store = storeOf({ technicians: [luca], calendar: [one] });
    store.applyOptimistic(one, { technicianId: null });
    expect(idsIn(store, TO_ASSIGN)).toEqual(["one"]);
    expect(store.get("one")?.technicianId).toBeUndefined();
  });

  it("moves back when the command is refused", () => {
    const store = assigning();
    store.rollBack("w");
    expect(idsIn(store, "luca")).toEqual([]);
    expect(idsOf(store.list("toAssign"))).toEqual(["w"]);
    expect(store.isPending("w")).toBe(false);
  });

  it("moves back in the calendar, too", () => {
    const store = storeOf({ technicians: [luca, sara], calendar: [one] });
    store.applyOptimistic(one, { technicianId: "sara" });
    store.rollBack("one");
    expect(idsIn(store, "luca")).toEqual(["one"]);
    expect(idsIn(store, "sara")).toEqual([]);
  });

  it("stays until the board confirms it, so that it does not flicker", () => {
    const store = assigning();
    store.setMadeVersion("w", 4);
    expect(store.get("w")?.version).toBe(4);
    expect(store.isPending("w")).toBe(true);
    store.apply(eventFor({ ...white, ...plan, version: 3 }));
    expect(store.isPending("w")).toBe(false);
    expect(idsIn(store, "luca")).toEqual(["w"]);
  });

  it("has the made version in the lists as well, for the next command", () => {
    const store = storeOf({ technicians: [luca], toAssign: [white] });
    store.applyOptimistic(white);
    store.setMadeVersion("w", 4);
    expect(store.list("toAssign").map((each) => each.version)).toEqual([4]);
  });

  it("is confirmed even if the event arrived before the response", () => {
    const store = assigning();
    store.apply(eventFor({ ...white, ...plan, version: 3 }));
    expect(store.isPending("w")).toBe(true);
    store.setMadeVersion("w", 4);
    expect(store.isPending("w")).toBe(false);
    expect(idsIn(store, "luca")).toEqual(["w"]);
  });

  it("stays pending at older events", () => {
    const store = assigning();
    store.setMadeVersion("w", 9);
    store.apply(eventFor({ ...white, start: "2026-11-26T10:00:00Z" }));
    expect(store.get("w")?.start).toBe(plan.start);
    expect(store.isPending("w")).toBe(true);
  });

  it("is confirmed by its removal from the board", () => {
    const store = assigning();
    store.setMadeVersion("w", 4);
    store.apply({ id: "w", revision: 9 });
    expect(store.isPending("w")).toBe(false);
    expect(store.get("w")).toBeNull();
  });

  it("is confirmed by a list that has it", () => {
    const store = storeOf({ technicians: [luca], toAssign: [white] });
    store.applyOptimistic(white);
    store.setMadeVersion("w", 4);
    store.apply({ id: "w", revision: 9, toAssign: { ...white, version: 3 } });
    expect(store.isPending("w")).toBe(true);
    store.apply({ id: "w", revision: 10, toAssign: { ...white, version: 4 } });
    expect(store.isPending("w")).toBe(false);
  });

  it("stays in place in a reloaded board that does not confirm it", () => {
    const store = storeOf({ technicians: [luca, sara], calendar: [one] });
    store.applyOptimistic(one, { technicianId: "sara" });
    store.replaceAll(board({ technicians: [luca, sara], calendar: [one] }), []);
    expect(idsIn(store, "sara")).toEqual(["one"]);
    expect(idsIn(store, "luca")).toEqual([]);
    store.setMadeVersion("one", 4);
    const moved = { ...one, technicianId: "sara", version: 4 };
    store.replaceAll(board({ technicians: [luca, sara], calendar: [moved] }), []);
    expect(store.isPending("one")).toBe(false);
    expect(idsIn(store, "sara")).toEqual(["one"]);
  });

  it("keeps its command's place when the reloaded board has it no more", () => {
    const store = storeOf({ technicians: [luca, sara], calendar: [one] });
    store.applyOptimistic(one, { technicianId: "sara" });
    store.replaceAll(board({ technicians: [luca, sara] }), []);
    expect(idsIn(store, "sara")).toEqual(["one"]);
  });

  it("needs a card on the board", () => {
    const store = storeOf({ technicians: [luca] });
    store.applyOptimistic(one, plan);
    store.setMadeVersion("one", 4);
    expect(store.pendingIds().size).toBe(0);
    expect(store.get("one")).toBeNull();
  });
});
