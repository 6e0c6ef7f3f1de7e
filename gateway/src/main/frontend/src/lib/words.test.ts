import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { LANGUAGES, flat } from "./i18n.svelte";

type Tree = Parameters<typeof flat>[0];

const SOURCES = "src";
const folders = [
  join(SOURCES, "lib/words"),
  ...readdirSync(join(SOURCES, "pages")).map((page) => join(SOURCES, "pages", page, "words")),
].filter((folder) => existsSync(folder));

function words(folder: string, language: string): Record<string, string> {
  return flat(JSON.parse(readFileSync(join(folder, `${language}.json`), "utf8")) as Tree);
}

/** The names a sentence wants filled in, wherever they stand. */
function placeholders(sentence: string, language: string): string[] {
  const names = new Set<string>();
  const walk = (parts: unknown): void => {
    if (Array.isArray(parts)) {
      parts.forEach(walk);
    } else if (typeof parts === "object" && parts !== null) {
      const part = parts as { type?: number; value?: unknown; options?: Record<string, unknown> };
      const literal = part.type === 0 || part.type === 7;
      if (!literal && typeof part.value === "string") {
        names.add(part.value);
      }
      Object.values(part.options ?? {}).forEach((option) => walk((option as Tree)?.value));
    }
  };
  walk(new IntlMessageFormat(sentence, language, undefined, { ignoreTag: true }).getAst());
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
      expect(placeholders(sentence, language), key).toEqual(placeholders(english[key] ?? "", "en"));
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
