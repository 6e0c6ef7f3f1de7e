import { beforeAll, describe, expect, it } from "vitest";
import { words } from "$lib/i18n.svelte";
import { call, technician } from "../../testing/board";
import { lacking, lackingWords } from "./able";

beforeAll(() => words("call"));

describe("who carries a call out", () => {
  const unknown = new Map<string, boolean>();

  it("is verified and has its skills", () => {
    expect(lacking(technician(), call(), unknown)).toEqual([]);
  });

  it("lacks what keeps them from being verified, and skills", () => {
    const tim = technician({ verified: false, missing: ["picture"], skills: [] });
    expect(lacking(tim, call(), unknown)).toEqual(["picture", "skill:wlan"]);
    expect(lackingWords(["picture", "skill:wlan"], () => "Wi-Fi")).toBe(
      "a picture and the skill Wi-Fi",
    );
  });

  it("is cleared by Amazon for its calls, as far as that is known", () => {
    const amazons = call({ channel: "AMAZON" });
    expect(lacking(technician(), amazons, new Map([["luca", false]]))).toEqual([
      "amazon-clearance",
    ]);
    expect(lacking(technician(), amazons, new Map([["luca", true]]))).toEqual([]);
    expect(lacking(technician(), call(), new Map([["luca", false]]))).toEqual([]);
  });
});
