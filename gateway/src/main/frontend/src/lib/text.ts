/** Helpers for texts in the reader's language, and for searching in them. */
import { language } from "./i18n.svelte";

/** "a, b and c" in the reader's language. */
export const conjunction = (parts: string[]): string =>
  new Intl.ListFormat(language.current, { type: "conjunction" }).format(parts);

/** Lower case without accents and apostrophes, for searching. */
export const searchable = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}|['\u2019\u02bc`]/gu, "")
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
    .map((part) => firstGrapheme(part).toLocaleUpperCase())
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join("");

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The first letter with its accents, or a whole emoji. */
const firstGrapheme = (text: string): string =>
  graphemes.segment(text)[Symbol.iterator]().next().value?.segment ?? "";

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name within other text; one in a script from right to left does not reorder what follows. */
export const isolated = (name: string): string =>
  RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
