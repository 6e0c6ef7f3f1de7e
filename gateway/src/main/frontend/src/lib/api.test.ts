import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeGateway, json, networkError, noContent, problem } from "../testing/gateway";
import { refusal } from "../testing/refusal";
import { get, onUnauthenticated, send } from "./api";

afterEach(() => {
  onUnauthenticated(() => false);
  vi.unstubAllGlobals();
});

const update = {
  name: "Helvetia",
  email: "office@helvetia.example",
  timeZone: "Europe/Zurich",
  languages: ["de"],
  country: "CH",
};
const withdraw = () =>
  send("post", "/api/service-requests/{id}/withdraw", {
    path: { id: "r1" },
    body: { reason: "Booked twice" },
    ifMatch: 7,
  });

describe("a query", () => {
  it("returns the value and the server's time", async () => {
    const date = "Tue, 24 Nov 2026 08:00:00 GMT";
    fakeGateway({ "GET /api/company": json({ name: "Helvetia" }, 200, { Date: date }) });

    expect(await get("/api/company")).toEqual({
      ok: true,
      status: 200,
      value: { name: "Helvetia" },
      serverTime: Date.parse(date),
    });
  });

  it("is never answered by the browser's cache", async () => {
    fakeGateway({ "GET /api/company": json({}) });
    const fetched = vi.spyOn(globalThis, "fetch");

    await get("/api/company");

    expect(fetched.mock.calls[0]?.[1]?.cache).toBe("no-store");
  });

  it("fills in the path, and leaves out parameters without a value", async () => {
    const requests = fakeGateway({
      "GET /api/service-calls/a%2Fb": json({}),
      "GET /api/service-calls": json({ items: [] }),
    });

    await get("/api/service-calls/{id}", { path: { id: "a/b" } });
    await get("/api/service-calls", { query: { q: "a&b", technicianId: "", cursor: undefined } });

    expect(requests.map((each) => each.path)).toEqual([
      "/api/service-calls/a%2Fb",
      "/api/service-calls?q=a%26b",
    ]);
  });

  it("can be aborted", async () => {
    fakeGateway({
      "GET /api/company": () => Promise.reject(new DOMException("aborted", "AbortError")),
    });

    expect((await refusal(get("/api/company"))).type).toBe("aborted");
  });
});

describe("a command", () => {
  it("has the CSRF token, the expected version and a JSON body", async () => {
    const requests = fakeGateway({ "PUT /api/company": json({}) });

    await send("put", "/api/company", { body: update, ifMatch: 7 });

    expect(requests[0]?.headers.get("X-XSRF-TOKEN")).toBe("test-token");
    expect(requests[0]?.headers.get("Content-Type")).toBe("application/json");
    expect(requests[0]?.headers.get("If-Match")).toBe('"7"');
    expect(requests[0]?.body).toEqual(update);
  });

  it("fetches the token first if there is none yet", async () => {
    const requests = fakeGateway({
      "GET /session": () => {
        document.cookie = "XSRF-TOKEN=just%2Bmade; path=/";
        return problem("unauthenticated", 401);
      },
      "POST /logout": noContent(),
    });
    document.cookie = "XSRF-TOKEN=; path=/; max-age=0";

    await send("post", "/logout");

    expect(requests.at(-1)?.headers.get("X-XSRF-TOKEN")).toBe("just+made");
    expect(requests.at(-1)?.headers.has("Content-Type")).toBe(false);
    expect(requests.at(-1)?.headers.has("If-Match")).toBe(false);
  });

  it("is repeated once with a new token if its token belonged to an old login", async () => {
    let attempts = 0;
    const requests = fakeGateway({
      "GET /session": () => {
        document.cookie = "XSRF-TOKEN=new; path=/";
        return json({});
      },
      "POST /logout": () => (attempts++ === 0 ? problem("csrf-token-missing", 403) : noContent()),
    });

    const result = await send("post", "/logout");

    expect(result.ok).toBe(true);
    expect(requests.map((each) => each.headers.get("X-XSRF-TOKEN"))).toEqual([
      "test-token",
      null,
      "new",
    ]);
  });

  it("is not repeated more than once", async () => {
    const requests = fakeGateway({
      "GET /session": json({}),
      "POST /logout": () => problem("csrf-token-missing", 403),
    });

    expect((await refusal(send("post", "/logout"))).type).toBe("csrf-token-missing");
    expect(requests.filter((each) => each.method === "POST")).toHaveLength(2);
  });

  it.each([
    ["forbidden", 403],
    ["unauthenticated", 401],
    ["stale", 412],
    ["try-again", 503],
  ])("is not repeated if it was refused as %s", async (type, status) => {
    const requests = fakeGateway({
      "POST /api/service-requests/r1/withdraw": () => problem(type, status),
    });

    expect((await refusal(withdraw())).type).toBe(type);
    expect(requests).toHaveLength(1);
  });

  it("is not repeated if a proxy refused it without a problem document", async () => {
    const requests = fakeGateway({
      "POST /api/service-requests/r1/withdraw": () =>
        new Response("<html>Forbidden</html>", { status: 403 }),
    });

    expect((await refusal(withdraw())).type).toBe("forbidden");
    expect(requests).toHaveLength(1);
  });

  it("is not repeated if the network failed: it may have been carried out", async () => {
    const requests = fakeGateway({ "POST /api/service-requests/r1/withdraw": networkError() });

    expect((await refusal(withdraw())).type).toBe("network");
    expect(requests).toHaveLength(1);
  });
});

describe("an ended session", () => {
  it("is noticed with any response", async () => {
    const onEnded = vi.fn(() => false);
    onUnauthenticated(onEnded);
    fakeGateway({ "GET /api/company": problem("unauthenticated", 401) });

    await get("/api/company");

    expect(onEnded).toHaveBeenCalledOnce();
  });

  it("repeats the request once there is a new session", async () => {
    onUnauthenticated(() => Promise.resolve(true));
    let isEnded = true;
    const requests = fakeGateway({
      "POST /api/service-requests/r1/withdraw": () => {
        const response = isEnded ? problem("unauthenticated", 401) : json({ id: "r1" });
        isEnded = false;
        return response;
      },
    });

    expect((await withdraw()).ok).toBe(true);
    expect(requests).toHaveLength(2);
    onUnauthenticated(() => false);
  });

  it("is not what the response to an unknown session means", async () => {
    const onEnded = vi.fn(() => false);
    onUnauthenticated(onEnded);
    fakeGateway({ "GET /session": problem("unauthenticated", 401) });

    expect((await refusal(get("/session"))).type).toBe("unauthenticated");
    expect(onEnded).not.toHaveBeenCalled();
  });
});
