import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { hasWords, words } from "$lib/i18n.svelte";
import { gateway } from "../../testing/gateway";
import { actionWords, byDay, everything, isOutOfOrder, linkOf, pathOf } from "./records";
import type { AuditRecord } from "./records";

const record = (more: Partial<AuditRecord> = {}): AuditRecord => ({
  id: "1",
  at: "2026-11-22T09:00:00Z",
  actor: { role: "dispatcher", id: "nadia", name: "Nadia Brunner" },
  action: "ServiceCallAccepted",
  subject: { kind: "company", id: "helvetia" },
  ...more,
});

describe("what was done", () => {
  beforeAll(async () => {
    gateway({});
    await words("audit");
  });

  it("is asked for with what narrows it alone", () => {
    expect(pathOf(everything)).toBe("/api/audit");
    expect(pathOf({ ...everything, from: "2026-11-01", actor: "nadia" }, "c1")).toBe(
      "/api/audit?from=2026-11-01&actor=nadia&cursor=c1",
    );
  });

  it("is not asked for between days in the wrong order", () => {
    expect(isOutOfOrder({ ...everything, from: "2026-11-02", to: "2026-11-01" })).toBe(true);
    expect(isOutOfOrder({ ...everything, from: "2026-11-01", to: "2026-11-01" })).toBe(false);
    expect(isOutOfOrder({ ...everything, from: "2026-11-02" })).toBe(false);
  });

  it("is told in words, also what a later release adds", () => {
    expect(actionWords("ServiceCallAccepted")).toBe("accepted the request");
    expect(actionWords("SomethingNewDone")).toBe("something new done");
  });

  it("has words for everything the audit is documented to record", () => {
    const documented = readFileSync("../../../../docs/audit.md", "utf8")
      .split("\n")
      .filter((line) => line.startsWith("| `"))
      .flatMap((line) => [...(line.split("|")[2] ?? "").matchAll(/`([A-Z][A-Za-z]+)`/g)])
      .map((found) => String(found[1]));
    expect(documented).toContain("TechnicianInvited");
    expect(documented.filter((action) => !hasWords(`audit.action.${action}`))).toEqual([]);
    expect(hasWords("audit.action.LoggedOut")).toBe(true);
  });

  it("lies on the day it happened on in the company's zone", () => {
    const late = record({ id: "2", at: "2026-11-21T23:30:00Z" });
    const days = (zone: string) => byDay([record(), late], "en", zone).map((day) => day.name);
    expect(days("Europe/Zurich")).toEqual(["Sunday, November 22, 2026"]);
    expect(days("UTC")).toEqual(["Sunday, November 22, 2026", "Saturday, November 21, 2026"]);
  });

  it("leads to the card of a call, and nowhere from what has none", () => {
    expect(linkOf(record({ subject: { kind: "service-call", id: "x1" } }))).toBe("/board?card=x1");
    expect(linkOf(record({ subject: { kind: "technician", id: "t1" } }))).toBeNull();
  });
});
