/** Helpers for texts in the reader's language, and for searching in them. */
import { language } from "./i18n.svelte";

/** "a, b and c" in the reader's language. */
export const conjunction = (parts: string[]): string =>
  new Intl.ListFormat(language.current, { type: "conjunction" }).format(parts);

/** Lower case without accents, for searching. */
export const searchable = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .trim();

/** "SomethingNew" as "something new", for a code of a later release that has no message yet. */
export const wordsOfCode = (code: string): string =>
  code.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();

/** "LM" for "Luca Meier": the initials of the first and last name. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((part) => part !== "")
    .map((part) => part.charAt(0).toLocaleUpperCase())
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join("");
