import { beforeAll, describe, expect, it } from "vitest";
import { words } from "$lib/i18n.svelte";
import type { Recipient } from "$lib/types";
import { call } from "../testing/board";
import { recipientsQueryFor, recipientsText } from "./recipients";

beforeAll(() => words("call"));

const text = (...recipients: Recipient[]) =>
  recipientsText(recipients, {
    client: "Ada Keller",
    technician: (id) => ({ luca: "Luca Meier", mia: "Mia Fontana" })[id] ?? id,
  });

const client: Recipient = { role: "CLIENT", channel: "MAIL" };
const luca: Recipient = { role: "TECHNICIAN", id: "luca", channel: "PUSH" };
const mia: Recipient = { role: "TECHNICIAN", id: "mia", channel: "PUSH" };
const dispatchers: Recipient = { role: "DISPATCHERS", channel: "MAIL" };

describe("the recipients of a change", () => {
  it("are named by channel", () => {
    expect(text(client)).toBe("Will be notified: Ada Keller by mail.");
    expect(text(luca, client, mia, dispatchers)).toBe(
      "Will be notified: Ada Keller and all dispatchers by mail; " +
        "Luca Meier and Mia Fontana by push.",
    );
    expect(text({ role: "TECHNICIAN", channel: "PUSH" })).toBe(
      "Will be notified: the technician by push.",
    );
  });

  it("may be skipped for a reason", () => {
    expect(text({ ...client, skipped: "NO_EMAIL" }, { ...luca, skipped: "NO_DEVICE" })).toBe(
      "Ada Keller left no mail address: call instead. " +
        "Luca Meier has no device for push messages.",
    );
    expect(text({ ...client, skipped: "AMAZON" }, luca)).toBe(
      "Will be notified: Luca Meier by push. Amazon notifies its client itself.",
    );
  });

  it("may be nobody", () => {
    expect(text()).toBe("Nobody will be notified.");
  });
});

describe("the query for recipients", () => {
  const plan = { technicianId: "luca", start: "2026-11-24T09:00:00Z", durationMinutes: 90 };
  const start = "2026-11-24T13:00:00Z";

  it("has the parameters that the change has", () => {
    expect(recipientsQueryFor(call(), { ...plan, start })).toEqual({
      change: "SCHEDULE",
      start,
      durationMinutes: 90,
    });
    expect(recipientsQueryFor(call(), { ...plan, technicianId: "mia" })).toEqual({
      change: "ASSIGN",
      technicianId: "mia",
    });
    expect(
      recipientsQueryFor(call(), { ...plan, technicianId: "mia", durationMinutes: 60 }),
    ).toEqual({ change: "ASSIGN", technicianId: "mia", start: plan.start, durationMinutes: 60 });
    expect(recipientsQueryFor(call({ technicianId: undefined }), plan)).toEqual({
      change: "ASSIGN",
      technicianId: "luca",
    });
    expect(recipientsQueryFor(call(), { ...plan, technicianId: null })).toEqual({
      change: "UNASSIGN",
    });
    expect(recipientsQueryFor(call({ start: undefined }), { ...plan, start })).toEqual({
      change: "SCHEDULE",
      start,
      durationMinutes: 90,
    });
  });

  it("is none if nothing changes", () => {
    expect(recipientsQueryFor(call(), plan)).toBeNull();
  });
});
