import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ApiResult } from "$lib/api";
import { problemOf } from "../testing/fakeBoard.svelte";
import { LatestQuery } from "./latestQuery.svelte";

describe("a query for the latest input", () => {
  let query: LatestQuery<string>;
  let sent: string[];
  let responses: Map<string, (result: ApiResult<string>) => void>;

  beforeEach(() => {
    vi.useFakeTimers();
    query = new LatestQuery();
    sent = [];
    responses = new Map();
  });
  afterEach(() => vi.useRealTimers());

  const run = (name: string) =>
    query.run(() => {
      sent.push(name);
      return new Promise((resolve) => responses.set(name, resolve));
    });

  const respond = (name: string, result?: ApiResult<string>) => {
    responses.get(name)?.(result ?? { ok: true, status: 200, value: name });
    return vi.advanceTimersByTimeAsync(0);
  };

  const failed: ApiResult<string> = { ok: false, problem: problemOf("try-again"), current: null };

  it("is sent at once at first, and later when the input pauses", async () => {
    run("a");
    expect(sent).toEqual(["a"]);
    run("b");
    await vi.advanceTimersByTimeAsync(149);
    run("c");
    await vi.advanceTimersByTimeAsync(149);
    expect(sent).toEqual(["a"]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual(["a", "c"]);
  });

  it("never shows a result for older input", async () => {
    run("a");
    await respond("a");
    expect(query.value).toBe("a");
    run("b");
    expect(query.value).toBeNull();
    await vi.advanceTimersByTimeAsync(150);
    run("c");
    await vi.advanceTimersByTimeAsync(150);
    await respond("b");
    expect(query.value).toBeNull();
    await respond("c");
    expect(query.value).toBe("c");
    await respond("b");
    expect(query.value).toBe("c");
  });

  it("shows that it failed, until the next input", async () => {
    run("a");
    await respond("a", failed);
    expect(query.hasFailed).toBe(true);
    expect(query.value).toBeNull();
    run("b");
    expect(query.hasFailed).toBe(false);
  });

  it("does not show the failure of an older query", async () => {
    run("a");
    run("b");
    await respond("a", failed);
    expect(query.hasFailed).toBe(false);
  });

  it("is dropped when the dialog closes", async () => {
    run("a");
    run("b");
    query.close();
    await vi.advanceTimersByTimeAsync(1_000);
    await respond("a");
    expect(sent).toEqual(["a"]);
    expect(query.value).toBeNull();
  });
});
