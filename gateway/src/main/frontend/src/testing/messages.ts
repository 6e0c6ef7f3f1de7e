/** The message files. Tests run in the frontend's folder. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { flat, type Tree } from "../../words";

/** The folders with messages, `src/call` and `src/pages/team` for example. */
export const messageFolders: readonly string[] = ["src", "src/pages"]
  .flatMap((parent) => readdirSync(parent).map((name) => join(parent, name)))
  .filter((folder) => existsSync(join(folder, "words")));

/** A folder's messages by the keys of its file. */
export const messagesOf = (folder: string, language: string): Record<string, string> =>
  flat(JSON.parse(readFileSync(join(folder, "words", `${language}.json`), "utf8")) as Tree);

/** All keys as the source uses them. */
export const messageKeys = (language: string): string[] =>
  messageFolders.flatMap((folder) => {
    const name = folder.split("/").at(-1) ?? "";
    const prefix = name === "lib" ? "" : `${name}.`;
    return Object.keys(messagesOf(folder, language)).map((key) => prefix + key);
  });
