import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse, type Token } from "@messageformat/parser";
import { describe, expect, it } from "vitest";
import { flat, type Tree } from "../../words";
import { LANGUAGES } from "./i18n.svelte";

const SOURCES = "src";
const folders = [
  join(SOURCES, "lib/words"),
  ...readdirSync(join(SOURCES, "pages")).map((page) => join(SOURCES, "pages", page, "words")),
].filter((folder) => existsSync(folder));

function words(folder: string, language: string): Record<string, string> {
  return flat(JSON.parse(readFileSync(join(folder, `${language}.json`), "utf8")) as Tree);
}

/** The names a sentence wants filled in, wherever they stand. */
function placeholders(sentence: string): string[] {
  const names = new Set<string>();
  const walk = (part: Token): void => {
    if ("arg" in part) {
      names.add(part.arg);
    }
    if ("cases" in part) {
      part.cases.forEach((each) => each.tokens.forEach(walk));
    }
  };
  parse(sentence).forEach(walk);
  return [...names].sort();
}

describe.each(folders)("the words in %s", (folder) => {
  const english = words(folder, "en");

  it.each(LANGUAGES.slice(1))("are all there in %s", (language) => {
    expect(Object.keys(words(folder, language)).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(LANGUAGES)("want the same filled in, and say something, in %s", (language) => {
    for (const [key, sentence] of Object.entries(words(folder, language))) {
      expect(sentence.trim(), key).not.toBe("");
      expect(placeholders(sentence), key).toEqual(placeholders(english[key] ?? ""));
    }
  });
});

describe("the words of the code", () => {
  const known = new Set(
    folders.flatMap((folder) => {
      const page = /pages\/([^/]+)\//.exec(folder)?.[1];
      return Object.keys(words(folder, "en")).map((key) => (page ? `${page}.${key}` : key));
    }),
  );
  const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter(
    (name) => /\.(svelte|ts)$/.test(name) && !/\.test\.ts$/.test(name),
  );

  it.each(files)("%s asks for none that is missing", (file) => {
    const asked = [
      ...readFileSync(join(SOURCES, file), "utf8").matchAll(/\bt\(\s*["'`]([\w.-]+)["'`]/g),
    ].map((found) => found[1]);
    expect(asked.filter((key) => key !== undefined && !known.has(key))).toEqual([]);
  });
});
