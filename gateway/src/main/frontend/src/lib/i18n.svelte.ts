/** The reader's language: chosen here, else the account's, else the browser's, else English. */
import { IntlMessageFormat } from "intl-messageformat";

export const LANGUAGES = ["en", "de", "fr", "it"] as const;
export type Language = (typeof LANGUAGES)[number];
export type Values = Record<string, string | number | Date>;

interface Tree {
  [key: string]: string | Tree;
}

const STORED = "fsm-language";
const COMMON = "common";

const shared = import.meta.glob<Tree>("./words/*.json", { import: "default" });
const ofPages = import.meta.glob<Tree>("../pages/*/words/*.json", { import: "default" });

const parts = new Set<string>([COMMON]);
const formats = new Map<string, IntlMessageFormat>();

/** One after the other: else an early, slow one would take away what a later one brought. */
let reading: Promise<void> = Promise.resolve();

let current = $state<Language>(chosen() ?? ofBrowser());

/** Runs ahead of `current` while words are on their way. */
let wanted = chosen() ?? ofBrowser();
let catalogue = $state.raw<Record<string, string>>({});

export const language = {
  get current(): Language {
    return current;
  },
};

/** The sentence of a key, in the reader's language; reactive. */
export function t(key: string, values?: Values): string {
  const sentence = catalogue[key];
  if (sentence === undefined) {
    return key;
  }
  if (!/[{'<]/.test(sentence)) {
    return sentence;
  }
  const id = `${current} ${key}`;
  let format = formats.get(id);
  if (format === undefined) {
    format = new IntlMessageFormat(sentence, current, undefined, { ignoreTag: true });
    formats.set(id, format);
  }
  return String(format.format(values));
}

export const hasWords = (key: string): boolean => key in catalogue;

/** Makes a page's words available; to be awaited before the page is shown. */
export async function words(...pages: string[]): Promise<void> {
  const missing = pages.filter((page) => !parts.has(page));
  missing.forEach((page) => parts.add(page));
  await (missing.length > 0 || Object.keys(catalogue).length === 0 ? read(wanted) : reading);
}

/** Changes the language, and remembers that the reader wanted so. */
export async function choose(language: Language): Promise<void> {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // private windows may refuse; it then holds until the page is left
  }
  wanted = language;
  await read(wanted);
}

/** The account's language holds as long as nobody chose another in this browser. */
export async function prefer(ofAccount: string | undefined): Promise<void> {
  const known = LANGUAGES.find((each) => each === ofAccount);
  if (known !== undefined && known !== wanted && chosen() === null) {
    wanted = known;
    await read(wanted);
  }
}

function read(language: Language): Promise<void> {
  const next = () => readNow(language);
  reading = reading.then(next, next);
  return reading;
}

async function readNow(language: Language): Promise<void> {
  const trees = await Promise.all([...parts].map((part) => tree(part, language)));
  catalogue = Object.assign({}, ...trees);
  current = language;
  document.documentElement.lang = language;
}

async function tree(part: string, language: Language): Promise<Record<string, string>> {
  if (part === COMMON) {
    return flat(await shared[`./words/${language}.json`]?.());
  }
  return flat(await ofPages[`../pages/${part}/words/${language}.json`]?.(), `${part}.`);
}

/** Nested words under dotted keys. */
export function flat(words: Tree | undefined, prefix = ""): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [key, value] of Object.entries(words ?? {})) {
    if (typeof value === "string") {
      all[prefix + key] = value;
    } else {
      Object.assign(all, flat(value, `${prefix}${key}.`));
    }
  }
  return all;
}

function chosen(): Language | null {
  try {
    return LANGUAGES.find((each) => each === localStorage.getItem(STORED)) ?? null;
  } catch {
    return null;
  }
}

function ofBrowser(): Language {
  for (const wanted of navigator.languages) {
    const known = LANGUAGES.find((each) => wanted.toLowerCase().split("-")[0] === each);
    if (known !== undefined) {
      return known;
    }
  }
  return "en";
}

type Instant = string | Date;

/** Day and time; in the zone given, else in the reader's. */
export function formatDateTime(at: Instant, zone?: string): string {
  return new Intl.DateTimeFormat(region(), {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: zone,
  }).format(new Date(at));
}

export function formatDate(at: Instant, zone?: string): string {
  return new Intl.DateTimeFormat(region(), { dateStyle: "medium", timeZone: zone }).format(
    new Date(at),
  );
}

export function languageName(of: string): string {
  return capital(new Intl.DisplayNames([current], { type: "language" }).of(of) ?? of);
}

export function countryName(of: string): string {
  return new Intl.DisplayNames([current], { type: "region" }).of(of) ?? of;
}

/** For days on calendars, in the order of day and month that Europe's English has. */
export const calendarLocale = (): string => (current === "en" ? "en-GB" : current);

/** A browser that speaks the language in a form of its own (de-CH, en-GB) formats its way. */
function region(): string {
  return navigator.languages.find((each) => each.split("-")[0] === current) ?? current;
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase(current) + text.slice(1);
