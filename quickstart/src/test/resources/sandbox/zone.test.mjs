import assert from "node:assert/strict";
import { test } from "node:test";
import { dateIn, instantsOf, localOf } from "./zone.mjs";

const ZURICH = "Europe/Zurich";

test("summer and winter differ by an hour", () => {
  assert.deepEqual(instantsOf("2026-07-25T10:00", ZURICH), ["2026-07-25T08:00:00.000Z"]);
  assert.deepEqual(instantsOf("2026-11-25T10:00", ZURICH), ["2026-11-25T09:00:00.000Z"]);
});

test("a time the clock jumps over has no instant", () => {
  assert.deepEqual(instantsOf("2026-03-29T02:30", ZURICH), []);
  assert.deepEqual(instantsOf("2026-03-29T03:00", ZURICH), ["2026-03-29T01:00:00.000Z"]);
});

test("a time the clock shows twice has two instants, the earlier first", () => {
  assert.deepEqual(instantsOf("2026-10-25T02:30", ZURICH), [
    "2026-10-25T00:30:00.000Z",
    "2026-10-25T01:30:00.000Z",
  ]);
});

test("half-hour changes and the far side of the date line are no exception", () => {
  assert.deepEqual(instantsOf("2026-10-04T02:10", "Australia/Lord_Howe"), []);
  assert.equal(instantsOf("2026-04-05T01:45", "Australia/Lord_Howe").length, 2);
  assert.deepEqual(instantsOf("2026-07-25T10:00", "Pacific/Kiritimati"), [
    "2026-07-24T20:00:00.000Z",
  ]);
});

test("every hour around a change of the clocks goes there and back", () => {
  for (const begin of [Date.UTC(2026, 2, 27), Date.UTC(2026, 9, 23)]) {
    for (let hour = 0; hour < 96; hour++) {
      const instant = new Date(begin + hour * 3_600_000).toISOString();
      assert.ok(instantsOf(localOf(instant, ZURICH), ZURICH).includes(instant), instant);
    }
  }
});

test("nonsense has no instant", () => {
  assert.deepEqual(instantsOf("", ZURICH), []);
  assert.deepEqual(instantsOf("tomorrow", ZURICH), []);
});

test("today is the zone's, not the reader's", () => {
  const lateEvening = Date.parse("2026-11-25T23:30:00Z");
  assert.equal(dateIn(ZURICH, 0, lateEvening), "2026-11-26");
  assert.equal(dateIn(ZURICH, 41, lateEvening), "2027-01-06");
  assert.equal(dateIn("America/New_York", 0, lateEvening), "2026-11-25");
});
