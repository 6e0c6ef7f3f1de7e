import { afterEach, describe, expect, it, vi } from "vitest";
import { away, gateway, json, nothing, problem } from "../testing/gateway";
import { get, onUnauthenticated, send, type Problem } from "./api";

afterEach(() => {
  onUnauthenticated(() => undefined);
  vi.unstubAllGlobals();
});

async function refusal(answer: ReturnType<typeof get>): Promise<Problem> {
  const given = await answer;
  if (given.ok) {
    throw new Error("it was not refused");
  }
  return given.problem;
}

describe("what is asked", () => {
  it("gives the value and its version", async () => {
    gateway({ "GET /api/company": json({ name: "Helvetia" }, 200, { ETag: '"7"' }) });

    const answer = await get<{ name: string }>("/api/company");

    expect(answer).toEqual({ ok: true, status: 200, value: { name: "Helvetia" }, etag: '"7"' });
  });

  it("is never taken from the browser's cache", async () => {
    gateway({ "GET /api/company": json({}) });
    const asked = vi.spyOn(globalThis, "fetch");

    await get("/api/company");

    expect(asked.mock.calls[0]?.[1]?.cache).toBe("no-store");
  });
});

describe("a command", () => {
  it("carries the token against forgery, and JSON", async () => {
    const asked = gateway({ "PUT /api/company": json({}) });

    await send("PUT", "/api/company", { name: "Helvetia" }, { headers: { "If-Match": '"7"' } });

    expect(asked[0]?.headers.get("X-XSRF-TOKEN")).toBe("of-the-test");
    expect(asked[0]?.headers.get("Content-Type")).toBe("application/json");
    expect(asked[0]?.headers.get("If-Match")).toBe('"7"');
    expect(asked[0]?.body).toEqual({ name: "Helvetia" });
  });

  it("asks for the token first where there is none yet", async () => {
    const asked = gateway({
      "GET /session": () => {
        document.cookie = "XSRF-TOKEN=just%2Bmade; path=/";
        return problem("unauthenticated", 401);
      },
      "POST /logout": nothing(),
    });
    document.cookie = "XSRF-TOKEN=; path=/; max-age=0";

    await send("POST", "/logout");

    expect(asked.at(-1)?.headers.get("X-XSRF-TOKEN")).toBe("just+made");
  });

  it("is sent once more where the token was of a login that has ended", async () => {
    let refused = false;
    const asked = gateway({
      "GET /session": () => {
        document.cookie = "XSRF-TOKEN=new; path=/";
        return json({});
      },
      "POST /logout": () => {
        if (refused) {
          return nothing();
        }
        refused = true;
        return problem("csrf-token-missing", 403);
      },
    });

    const answer = await send("POST", "/logout");

    expect(answer.ok).toBe(true);
    expect(asked.map((each) => each.headers.get("X-XSRF-TOKEN"))).toEqual([
      "of-the-test",
      null,
      "new",
    ]);
  });

  it("sends a picture as it is", async () => {
    const asked = gateway({ "PUT /api/technicians/me/picture": nothing() });

    await send("PUT", "/api/technicians/me/picture", new Blob(["x"], { type: "image/png" }));

    expect(asked[0]?.headers.get("Content-Type")).toBe("image/png");
  });
});

describe("a refusal", () => {
  it("is a value that names the fields", async () => {
    gateway({
      "POST /api/technicians": problem("invalid-input", 400, {
        errors: [{ field: "email", message: "is missing" }],
      }),
    });

    const refused = await refusal(send("POST", "/api/technicians", {}));

    expect(refused.type).toBe("invalid-input");
    expect(refused.errors).toEqual([{ field: "email", message: "is missing" }]);
  });

  it("keeps what is there now", async () => {
    gateway({ "PUT /api/company": problem("stale", 412, { current: { version: 8 } }) });

    expect((await refusal(send("PUT", "/api/company", {}))).body.current).toEqual({ version: 8 });
  });

  it("says when to try again, in seconds or as a date", async () => {
    gateway({
      "POST /login": problem("too-many-attempts", 429, {}, { "Retry-After": "90" }),
      "POST /api/companies": problem(
        "too-many-attempts",
        429,
        {},
        { "Retry-After": new Date(Date.now() + 30_000).toUTCString() },
      ),
    });

    expect((await refusal(send("POST", "/login", {}))).retryAfter).toBe(90);
    const date = (await refusal(send("POST", "/api/companies", {}))).retryAfter;
    expect(date).toBeGreaterThan(25);
    expect(date).toBeLessThanOrEqual(30);
  });

  it("is one of the network where nobody answers", async () => {
    gateway({ "GET /api/company": away() });

    expect((await refusal(get("/api/company"))).type).toBe("network");
  });

  it("is named by its status where something between answered", async () => {
    gateway({ "GET /api/company": new Response("<html>Bad gateway</html>", { status: 502 }) });

    expect((await refusal(get("/api/company"))).type).toBe("try-again");
  });
});

describe("a session that is over", () => {
  it("is noticed at any answer", async () => {
    const noticed = vi.fn();
    onUnauthenticated(noticed);
    gateway({ "GET /api/company": problem("unauthenticated", 401) });

    await get("/api/company");

    expect(noticed).toHaveBeenCalledOnce();
  });

  it("is not what a wrong password means", async () => {
    const noticed = vi.fn();
    onUnauthenticated(noticed);
    gateway({ "POST /login": problem("login-refused", 401) });

    const refused = await refusal(send("POST", "/login", {}));

    expect(refused.type).toBe("login-refused");
    expect(noticed).not.toHaveBeenCalled();
  });
});
