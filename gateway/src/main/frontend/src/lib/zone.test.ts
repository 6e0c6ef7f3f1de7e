import { describe, expect, it } from "vitest";
import { datesFrom, monday, plusDays, Zone } from "./zone";

const zurich = new Zone("Europe/Zurich");
const HOUR = 3_600_000;
const iso = (at: number) => new Date(at).toISOString();

describe("a zone's clock", () => {
  it("shows the company's time, whatever the browser's zone", () => {
    expect(zurich.wall(Date.parse("2026-11-24T09:30:00Z"))).toEqual({
      date: "2026-11-24",
      minutes: 10 * 60 + 30,
    });
    expect(zurich.date(Date.parse("2026-07-14T22:30:00Z"))).toBe("2026-07-15");
  });

  it("has days of 24, 23 and 25 hours", () => {
    const hours = (date: string) => {
      const [begin, end] = zurich.day(date);
      return (end - begin) / HOUR;
    };
    expect(hours("2026-11-24")).toBe(24);
    expect(hours("2027-03-28")).toBe(23);
    expect(hours("2026-10-25")).toBe(25);
  });

  it("shows a repeated hour twice and a skipped one never", () => {
    expect(zurich.instants({ date: "2026-10-25", minutes: 150 }).map(iso)).toEqual([
      "2026-10-25T00:30:00.000Z",
      "2026-10-25T01:30:00.000Z",
    ]);
    expect(zurich.instants({ date: "2027-03-28", minutes: 150 })).toEqual([]);
    expect(iso(zurich.instant({ date: "2027-03-28", minutes: 150 }))).toBe(
      "2027-03-28T01:30:00.000Z",
    );
  });

  it("converts every quarter of an hour of a year back and forth", () => {
    for (const id of ["Europe/Zurich", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"]) {
      const zone = new Zone(id);
      const first = Date.parse("2026-01-01T00:00:00Z");
      for (let at = first; at < first + 365 * 24 * HOUR; at += HOUR / 4) {
        expect(zone.instants(zone.wall(at)).includes(at)).toBe(true);
      }
    }
  });

  it("begins days at their first moment, even if midnight is skipped", () => {
    const [begin] = new Zone("America/Santiago").day("2026-09-06");
    expect(iso(begin)).toBe("2026-09-06T04:00:00.000Z");
  });
});

it("counts days by the calendar", () => {
  expect(plusDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(monday("2026-11-29")).toBe("2026-11-23");
  expect(monday("2026-11-23")).toBe("2026-11-23");
  expect(datesFrom("2026-02-27", 3)).toEqual(["2026-02-27", "2026-02-28", "2026-03-01"]);
});
