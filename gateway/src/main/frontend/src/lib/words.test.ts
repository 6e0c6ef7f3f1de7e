import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse, type Token } from "@messageformat/parser";
import { describe, expect, it } from "vitest";
import { messageFolders, messageKeys, messagesOf } from "../testing/messages";
import { LANGUAGES } from "./i18n.svelte";

/** The arguments of a message, wherever they stand. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  const visit = (token: Token): void => {
    if ("arg" in token) {
      names.add(token.arg);
    }
    if ("cases" in token) {
      token.cases.forEach((each) => each.tokens.forEach(visit));
    }
  };
  parse(message).forEach(visit);
  return [...names].sort();
}

it("message folders have different names, which are the prefixes of their keys", () => {
  const names = messageFolders.map((folder) => folder.split("/").at(-1));
  expect(new Set(names).size).toBe(names.length);
});

describe.each(messageFolders)("the messages in %s", (folder) => {
  const english = messagesOf(folder, "en");

  it.each(LANGUAGES.slice(1))("are complete in %s", (language) => {
    expect(Object.keys(messagesOf(folder, language)).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(LANGUAGES)("have the same arguments and a text in %s", (language) => {
    for (const [key, message] of Object.entries(messagesOf(folder, language))) {
      expect(message.trim(), key).not.toBe("");
      expect(argumentsOf(message), key).toEqual(argumentsOf(english[key] ?? ""));
    }
  });
});

describe("message keys in the source", () => {
  const known = new Set(messageKeys("en"));
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
    (name) => /\.(svelte|ts)$/.test(name) && !/\.test\.ts$/.test(name),
  );

  it.each(files)("of %s all exist", (file) => {
    const used = [
      ...readFileSync(join("src", file), "utf8").matchAll(/\bt\(\s*["']([\w.-]+)["']/g),
    ].map(([, key = ""]) => key);
    expect(used.filter((key) => !known.has(key))).toEqual([]);
  });
});
