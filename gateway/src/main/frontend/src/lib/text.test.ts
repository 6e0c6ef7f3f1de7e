import { expect, it } from "vitest";
import { initials, isolated, searchable } from "./text";

it("makes initials of whole graphemes", () => {
  expect(initials("Luca Meier")).toBe("LM");
  expect(initials("E\u0301lodie de la Tour")).toBe("E\u0301T");
  expect(initials("\u{1f468}\u200d\u{1f527} Bob")).toBe("\u{1f468}\u200d\u{1f527}B");
  expect(initials("")).toBe("");
});

it("isolates names in scripts from right to left", () => {
  expect(isolated("Ada")).toBe("Ada");
  expect(isolated("\u0641\u0627\u0637\u0645\u0629")).toBe(
    "\u2068\u0641\u0627\u0637\u0645\u0629\u2069",
  );
});

it("searches without accents and apostrophes", () => {
  expect(searchable("Zo\u00e9 D\u2019Angelo")).toBe("zoe dangelo");
});
