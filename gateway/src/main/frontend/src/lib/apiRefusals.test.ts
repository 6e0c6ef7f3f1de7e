import { describe, expect, it } from "vitest";
import { fakeGateway, networkError, problem } from "../testing/gateway";
import { refusal } from "../testing/refusal";
import { get, send } from "./api";

const update = {
  name: "Helvetia",
  email: "office@helvetia.example",
  timeZone: "Europe/Zurich",
  languages: ["de"],
  country: "CH",
};
describe("a refusal", () => {
  it("names invalid fields", async () => {
    fakeGateway({
      "PUT /api/company": problem("invalid-input", 400, {
        errors: [{ field: "email", message: "is missing" }],
      }),
    });

    const refused = await refusal(send("put", "/api/company", { body: update }));

    expect(refused.type).toBe("invalid-input");
    expect(refused.errors).toEqual([{ field: "email", message: "is missing" }]);
  });

  it("has the current state", async () => {
    fakeGateway({ "PUT /api/company": problem("stale", 412, { current: { version: 8 } }) });

    const result = await send("put", "/api/company", { body: update });

    expect(result.ok ? null : result.current).toEqual({ version: 8 });
  });

  it("has no current state if the problem has none", async () => {
    fakeGateway({ "PUT /api/company": problem("stale", 412, { current: "unknown" }) });

    const result = await send("put", "/api/company", { body: update });

    expect(result.ok ? result : result.current).toBeNull();
  });

  it.each([
    ["90", 90],
    ["0", 1],
    [new Date(Date.now() + 30_000).toUTCString(), 30],
    ["soon", null],
  ])("has the time until a retry makes sense, given as %s", async (header, seconds) => {
    fakeGateway({
      "GET /api/company": problem("too-many-attempts", 429, {}, { "Retry-After": header }),
    });

    const { retryAfter } = await refusal(get("/api/company"));

    if (seconds === null) {
      expect(retryAfter).toBeNull();
    } else {
      expect(Math.abs((retryAfter ?? 0) - seconds)).toBeLessThanOrEqual(seconds === 30 ? 5 : 0);
    }
  });

  it("is a network problem if there is no response", async () => {
    fakeGateway({ "GET /api/company": networkError() });

    expect((await refusal(get("/api/company"))).type).toBe("network");
  });

  it.each([
    [401, "unauthenticated"],
    [403, "forbidden"],
    [404, "not-found"],
    [429, "too-many-attempts"],
    [500, "fault"],
    [502, "try-again"],
    [503, "try-again"],
    [504, "try-again"],
  ])("with status %i of a proxy is %s", async (status, type) => {
    fakeGateway({ "GET /api/company": new Response("<html>Bad gateway</html>", { status }) });

    expect((await refusal(get("/api/company"))).type).toBe(type);
  });

  it("is a fault if the response is no JSON", async () => {
    fakeGateway({ "GET /api/company": new Response("<html>", { status: 200 }) });

    expect((await refusal(get("/api/company"))).type).toBe("fault");
  });
});
