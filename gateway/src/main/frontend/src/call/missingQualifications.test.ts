import { beforeAll, describe, expect, it } from "vitest";
import { words } from "$lib/i18n.svelte";
import { missingText } from "./missingQualifications";

beforeAll(() => words("call"));

describe("missing qualifications", () => {
  const skillName = (code: string) => ({ wlan: "Wi-Fi" })[code] ?? code;

  it("are named in the reader's language", () => {
    expect(missingText(["picture"], skillName)).toBe("a picture");
    expect(missingText(["picture", "skill:wlan", "amazon-clearance"], skillName)).toBe(
      "a picture, the skill Wi-Fi, and Amazon’s clearance",
    );
  });

  it("of a later release are shown as they are", () => {
    expect(missingText(["driving-licence", "skill:roof"], skillName)).toBe(
      "driving-licence and the skill roof",
    );
  });
});
