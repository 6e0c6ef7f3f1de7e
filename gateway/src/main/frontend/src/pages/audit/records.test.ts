import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { hasWords, words } from "$lib/i18n.svelte";
import type { AuditRecord } from "$lib/types";
import { fakeGateway } from "../../testing/gateway";
import { actionText, byDay, isOutOfOrder, linkOf, noAuditFilter, queryOf } from "./records";

const record = (more: Partial<AuditRecord> = {}): AuditRecord => ({
  id: "1",
  at: "2026-11-22T09:00:00Z",
  actor: { role: "dispatcher", id: "nadia", name: "Nadia Brunner" },
  action: "ServiceCallAccepted",
  subject: { kind: "company", id: "helvetia" },
  ...more,
});

describe("the audit records", () => {
  beforeAll(async () => {
    fakeGateway({});
    await words("audit");
  });

  it("are queried by the filters that are set", () => {
    expect(queryOf(noAuditFilter)).toEqual({});
    expect(queryOf({ ...noAuditFilter, from: "2026-11-01", actor: "nadia" }, "c1")).toEqual({
      from: "2026-11-01",
      actor: "nadia",
      cursor: "c1",
    });
  });

  it("are not queried with days in the wrong order", () => {
    expect(isOutOfOrder({ ...noAuditFilter, from: "2026-11-02", to: "2026-11-01" })).toBe(true);
    expect(isOutOfOrder({ ...noAuditFilter, from: "2026-11-01", to: "2026-11-01" })).toBe(false);
    expect(isOutOfOrder({ ...noAuditFilter, from: "2026-11-02" })).toBe(false);
  });

  it("have texts, also for actions of a later release", () => {
    expect(actionText("ServiceCallAccepted")).toBe("accepted the request");
    expect(actionText("SomethingNewDone")).toBe("something new done");
  });

  it("have texts for all documented actions", () => {
    const documented = readFileSync("../../../../docs/audit.md", "utf8")
      .split("\n")
      .filter((line) => line.startsWith("| `"))
      .flatMap((line) => [...(line.split("|")[2] ?? "").matchAll(/`([A-Z][A-Za-z]+)`/g)])
      .map((found) => String(found[1]));
    expect(documented).toContain("TechnicianInvited");
    expect(documented.filter((action) => !hasWords(`audit.action.${action}`))).toEqual([]);
    expect(hasWords("audit.action.LoggedOut")).toBe(true);
  });

  it("are grouped by the day in the company's zone", () => {
    const late = record({ id: "2", at: "2026-11-21T23:30:00Z" });
    const days = (zone: string) => byDay([record(), late], "en", zone).map((day) => day.name);
    expect(days("Europe/Zurich")).toEqual(["Sunday, November 22, 2026"]);
    expect(days("UTC")).toEqual(["Sunday, November 22, 2026", "Saturday, November 21, 2026"]);
  });

  it("link the cards of calls", () => {
    expect(linkOf(record({ subject: { kind: "service-call", id: "x1" } }))).toBe("/board?call=x1");
    expect(linkOf(record({ subject: { kind: "technician", id: "t1" } }))).toBeNull();
  });
});
