import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "$lib/i18n.svelte";

/** Of a button that says "Remove" and is called "Remove Luca": `remove` and `remove.of`. */
const NAME = /^(.+)\.of$/;

const pages = readdirSync("src/pages").filter((page) => page !== "people");

describe.each(pages)("the names of what can be pressed in %s", (page) => {
  it.each(LANGUAGES)("have in them what is to be seen, for who speaks to the page, in %s", (to) => {
    const text = readFileSync(`src/pages/${page}/words/${to}.json`, "utf8");
    const words = JSON.parse(text) as Record<string, unknown>;
    for (const [key, name] of Object.entries(words)) {
      const seen = words[NAME.exec(key)?.[1] ?? ""];
      if (typeof seen === "string") {
        expect(String(name).toLowerCase(), key).toContain(seen.toLowerCase());
      }
    }
  });
});
