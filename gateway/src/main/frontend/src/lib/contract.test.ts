/**
 * The contract is checked by the compiler: `npm run check` fails if one of the marked lines compiles.
 * Nothing here is run but the last test.
 */
import { expect, it } from "vitest";
import { get, send } from "./api";

const path = { id: "c1" };

export async function doesNotCompile(): Promise<void> {
  // @ts-expect-error a wrong path
  await get("/api/service-call/{id}", { path });
  // @ts-expect-error a path without the method
  await send("delete", "/api/company");
  // @ts-expect-error a missing path parameter
  await get("/api/service-calls/{id}");
  // @ts-expect-error a wrong path parameter
  await get("/api/service-calls/{id}", { path: { number: "1042" } });
  // @ts-expect-error an unknown query parameter
  await get("/api/service-calls", { query: { search: "1042" } });
  // @ts-expect-error a query parameter that is no value of its enumeration
  await get("/api/service-calls", { query: { status: "DONE" } });
  // @ts-expect-error a missing body
  await send("post", "/api/service-calls/{id}/schedule", { path });
  // @ts-expect-error a body that lacks a required member
  await send("post", "/api/service-calls/{id}/assign", { path, body: {} });
  // @ts-expect-error a body with a member of another type
  await send("post", "/api/service-calls/{id}/cancel", { path, body: { reason: 7 } });
  // @ts-expect-error an expected version where none is compared
  await send("post", "/logout", { ifMatch: 3 });

  const call = await get("/api/service-calls/{id}", { path });
  if (call.ok) {
    // @ts-expect-error a member the response lacks
    void call.value.assignee;
    // @ts-expect-error a member that may be missing
    void call.value.technician.name;
    // @ts-expect-error a value that is none of the enumeration
    void (call.value.status === "FINISHED");
  }
  const board = await get("/api/board", { query: { from: "2026-11-23", to: "2026-11-29" } });
  // @ts-expect-error the value of a refusal
  void board.value;
}

export async function compiles(): Promise<void> {
  await get("/api/company");
  await get("/api/service-calls", { query: { q: "1042", status: "READY" } });
  await send("post", "/api/service-calls/{id}/schedule", {
    path,
    body: { start: "2026-11-24T09:00:00Z" },
    ifMatch: 3,
  });
}

it("is checked by the compiler", () => {
  expect([doesNotCompile, compiles]).toHaveLength(2);
});
