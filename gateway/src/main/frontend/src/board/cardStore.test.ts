import { describe, expect, it } from "vitest";
import { board, call, request, unassigned } from "../testing/board";
import { eventFor, idsIn, idsOf, luca, one, rowOf, sara, storeOf } from "../testing/cardStore";
import { TO_ASSIGN } from "./card";

const two = call({ id: "two", technicianId: "luca", start: "2026-11-24T08:00:00Z" });

describe("the rows", () => {
  it("are the technicians', after the one of unassigned cards", () => {
    const white = unassigned({ id: "w" });
    const store = storeOf({ technicians: [luca, sara], calendar: [one, white] });
    expect(idsOf(store.rows())).toEqual([TO_ASSIGN, "luca", "sara"]);
    expect(store.rows().map((each) => each.technician)).toEqual([null, luca, sara]);
    expect(store.technicians()).toEqual([luca, sara]);
    expect(idsIn(store, TO_ASSIGN)).toEqual(["w"]);
  });

  it("have their cards in order of time, then of number", () => {
    const ten = call({ id: "ten", number: "10", start: two.start });
    const nine = call({ id: "nine", number: "9", start: two.start });
    const store = storeOf({ technicians: [luca], calendar: [one, ten, nine] });
    expect(idsIn(store, "luca")).toEqual(["nine", "ten", "one"]);
  });

  it("stay the same objects unless their cards change", () => {
    const store = storeOf({ technicians: [luca, sara], calendar: [one, two] });
    const before = store.rows();
    const requests = store.list("requests");
    store.apply(eventFor({ ...one, start: "2026-11-25T09:00:00Z" }));
    const after = store.rows();
    expect(after[1]).not.toBe(before[1]);
    expect(after[0]).toBe(before[0]);
    expect(after[2]).toBe(before[2]);
    expect(store.list("requests")).toEqual(requests);
    expect(store.list("requests")).toBe(store.list("requests"));
  });

  it("have only cards of the shown days", () => {
    const store = storeOf({ technicians: [luca], calendar: [one] });
    store.apply(eventFor({ ...one, start: "2026-12-08T09:00:00Z" }));
    expect(idsIn(store, "luca")).toEqual([]);
    expect(store.get("one")?.start).toBe("2026-12-08T09:00:00Z");
  });

  it("show a card that reaches into the shown days, but none that only touches them", () => {
    const at = (id: string, start: string) => call({ id, start, durationMinutes: 60 });
    const store = storeOf({
      technicians: [luca],
      calendar: [
        at("until-monday", "2026-11-22T23:00:00Z"),
        at("into-monday", "2026-11-22T23:30:00Z"),
        at("over-sunday", "2026-11-29T23:30:00Z"),
        at("after-sunday", "2026-11-30T00:00:00Z"),
      ],
    });
    expect(idsIn(store, "luca")).toEqual(["into-monday", "over-sunday"]);
  });

  it("have no card without a date", () => {
    const store = storeOf({ technicians: [luca] });
    store.apply(eventFor({ ...one, start: undefined }));
    expect(idsIn(store, "luca")).toEqual([]);
    expect(store.technicianIdsWithoutRow()).toEqual([]);
  });

  it("follow the technicians of a reloaded board", () => {
    const store = storeOf({ technicians: [luca, sara], calendar: [one] });
    const renamed = { ...luca, name: "Luca Müller" };
    store.replaceAll(board({ technicians: [renamed], calendar: [two] }), []);
    expect(idsOf(store.rows())).toEqual([TO_ASSIGN, "luca"]);
    expect(rowOf(store, "luca")?.technician).toEqual(renamed);
    expect(idsIn(store, "luca")).toEqual(["two"]);
    expect(store.get("one")).toBeNull();
  });

  it("are missing for technicians that joined after the board was loaded", () => {
    const store = storeOf({ technicians: [luca] });
    expect(store.technicianIdsWithoutRow()).toEqual([]);
    store.apply(eventFor({ ...one, technicianId: "elin" }));
    expect(store.technicianIdsWithoutRow()).toEqual(["elin"]);
    store.apply(eventFor({ ...one, technicianId: "luca" }, 9));
    expect(store.technicianIdsWithoutRow()).toEqual([]);
  });
});

describe("a stream event", () => {
  it("counts only if it is newer, in whatever order events arrive", () => {
    const store = storeOf({ technicians: [luca, sara], calendar: [one] });
    const moved = { ...one, technicianId: "sara" };
    expect(store.apply(eventFor(moved, 9))).toBe(true);
    expect(store.apply(eventFor(one, 8))).toBe(false);
    expect(store.apply(eventFor(moved, 9))).toBe(false);
    expect(idsIn(store, "sara")).toEqual(["one"]);
    expect(idsIn(store, "luca")).toEqual([]);
  });

  it("removes a card that belongs to no list any more", () => {
    const store = storeOf({ technicians: [luca], calendar: [one] });
    store.apply({ id: "one", revision: 5 });
    expect(idsIn(store, "luca")).toEqual([]);
    expect(store.get("one")).toBeNull();
  });

  it("counts if it was received while the board was being loaded", () => {
    const store = storeOf({ technicians: [luca] });
    const moved = eventFor({ ...one, start: "2026-11-27T09:00:00Z" }, 7);
    store.replaceAll(board({ technicians: [luca], calendar: [one] }), [moved]);
    expect(store.get("one")?.start).toBe("2026-11-27T09:00:00Z");
  });

  it("does not count if the loaded board is newer", () => {
    const store = storeOf({ technicians: [luca] });
    const old = eventFor({ ...one, start: "2026-11-27T09:00:00Z" }, one.revision - 1);
    store.replaceAll(board({ technicians: [luca], calendar: [one] }), [old]);
    expect(store.get("one")?.start).toBe(one.start);
  });

  it("moves a card from list to list", () => {
    const blue = request({ id: "r1" });
    const store = storeOf({ technicians: [luca], requests: [blue] });
    expect(idsOf(store.list("requests"))).toEqual(["r1"]);
    const white = unassigned({ id: "r1", revision: 2 });
    store.apply({ id: "r1", revision: 2, toAssign: white, calendar: white });
    expect(store.list("requests")).toEqual([]);
    expect(idsOf(store.list("toAssign"))).toEqual(["r1"]);
    expect(idsIn(store, TO_ASSIGN)).toEqual(["r1"]);
    expect(store.get("r1")?.status).toBe("OPEN");
  });
});

describe("the lists below the calendar", () => {
  it("are ordered by time, with undated cards last", () => {
    const store = storeOf({
      toAssign: [
        unassigned({ id: "later", start: "2026-11-25T09:00:00Z" }),
        unassigned({ id: "undated", start: undefined }),
        unassigned({ id: "sooner", start: "2026-11-24T09:00:00Z" }),
      ],
    });
    expect(idsOf(store.list("toAssign"))).toEqual(["sooner", "later", "undated"]);
  });

  it("share a card with the calendar", () => {
    const white = unassigned({ id: "w" });
    const store = storeOf({ toAssign: [white], calendar: [white] });
    expect(idsOf(store.list("toAssign"))).toEqual(["w"]);
    expect(idsIn(store, TO_ASSIGN)).toEqual(["w"]);
  });
});
