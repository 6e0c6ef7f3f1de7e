import { describe, expect, it } from "vitest";
import type { CardStatus } from "$lib/types";
import { call } from "../testing/board";
import { isMovable, isOver, rowIdOf, timeOf, TO_ASSIGN } from "./card";

const statuses = {
  REQUESTED: true,
  DECLINED: true,
  WITHDRAWN: true,
  EXPIRED: true,
  OPEN: true,
  READY: true,
  IN_PROGRESS: true,
  COMPLETED: true,
  CANCELLED: true,
} satisfies Record<CardStatus, true>;
const all = Object.keys(statuses) as CardStatus[];

describe("a card", () => {
  it("belongs to its technician's row, else to the first", () => {
    expect(rowIdOf({ technicianId: "luca" })).toBe("luca");
    expect(rowIdOf({})).toBe(TO_ASSIGN);
  });

  it("takes its time from start to end", () => {
    const begin = Date.parse("2026-11-24T09:00:00Z");
    expect(timeOf(call())).toEqual([begin, begin + 5_400_000]);
    expect(timeOf(call({ start: undefined }))).toBeNull();
  });

  it("can be moved until the work begins", () => {
    expect(all.filter((status) => isMovable({ status }))).toEqual(["OPEN", "READY"]);
  });

  it("is over without having been carried out", () => {
    expect(all.filter((status) => isOver({ status }))).toEqual([
      "DECLINED",
      "WITHDRAWN",
      "EXPIRED",
      "CANCELLED",
    ]);
  });
});
