/** The reader's language: chosen here, else the account's, else the browser's, else English. */
import { readSetting, saveSetting } from "./settings";

export const LANGUAGES = ["en", "de", "fr", "it"] as const;
export type Language = (typeof LANGUAGES)[number];
export type Values = Record<string, string | number | Date>;
/** Compiled messages by key. */
export type Words = Record<string, (values?: Values) => string>;

const SETTING = "fsm-language";

/** Each module has the shared messages and knows where those of the folders are. */
const languages = {
  en: () => import("./words/en"),
  de: () => import("./words/de"),
  fr: () => import("./words/fr"),
  it: () => import("./words/it"),
};

/** Folders whose messages were requested so far. */
const folders = new Set<string>();

/** Loads run one after another: a slow early one must not replace what a later one loaded. */
let loading: Promise<void> = Promise.resolve();

let current = $state<Language>(chosenLanguage() ?? browserLanguage());

/** Differs from `current` while its messages are being loaded. */
let target = chosenLanguage() ?? browserLanguage();
let messages = $state.raw<Words>({});

export const language = {
  get current(): Language {
    return current;
  },
};

/** The message of a key in the reader's language; reactive. */
export function t(key: string, values?: Values): string {
  return messages[key]?.(values) ?? key;
}

export const hasWords = (key: string): boolean => key in messages;

/** Loads the messages of folders; to be awaited before their components are shown. */
export async function words(...names: string[]): Promise<void> {
  const missing = names.filter((name) => !folders.has(name));
  missing.forEach((name) => folders.add(name));
  await (missing.length > 0 || Object.keys(messages).length === 0 ? load(target) : loading);
}

/** Changes the language and stores the reader's choice. */
export async function choose(language: Language): Promise<void> {
  saveSetting(SETTING, language);
  target = language;
  await load(target);
}

/** Applies the account's language unless another was chosen in this browser. */
export async function prefer(accountLanguage: string | undefined): Promise<void> {
  const known = LANGUAGES.find((each) => each === accountLanguage);
  if (known !== undefined && known !== target && chosenLanguage() === null) {
    target = known;
    await load(target);
  }
}

function load(language: Language): Promise<void> {
  const next = () => loadNow(language);
  loading = loading.then(next, next);
  return loading;
}

async function loadNow(language: Language): Promise<void> {
  const { shared, byFolder } = await languages[language]();
  const requested = [...folders].map(
    (name) =>
      byFolder[`../../${name}/words/${language}.json`] ??
      byFolder[`../../pages/${name}/words/${language}.json`],
  );
  const loaded = await Promise.all(requested.map((fetchWords) => fetchWords?.()));
  messages = Object.assign({}, shared, ...loaded);
  current = language;
  document.documentElement.lang = language;
}

function chosenLanguage(): Language | null {
  const stored = readSetting(SETTING);
  return LANGUAGES.find((each) => each === stored) ?? null;
}

function browserLanguage(): Language {
  for (const wanted of navigator.languages) {
    const known = LANGUAGES.find((each) => wanted.toLowerCase().split("-")[0] === each);
    if (known !== undefined) {
      return known;
    }
  }
  return "en";
}

type Instant = string | Date;

/** Day and time in the given zone, else in the reader's. */
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

export function languageName(code: string): string {
  return capitalized(new Intl.DisplayNames([current], { type: "language" }).of(code) ?? code);
}

export function countryName(code: string): string {
  return new Intl.DisplayNames([current], { type: "region" }).of(code) ?? code;
}

/** The locale for calendar dates: English in the European order of day and month. */
export const calendarLocale = (): string => (current === "en" ? "en-GB" : current);

/**
 * A browser set to a regional form of the language (de-CH, en-GB) formats in that form. English
 * without a region, or American English in a European time zone, is written the European way.
 */
function region(): string {
  const found = navigator.languages.find((each) => each.split("-")[0] === current) ?? current;
  const isEuropean = /^(Europe|Atlantic)\//.test(
    Intl.DateTimeFormat().resolvedOptions().timeZone ?? "",
  );
  return isEuropean && (found === "en" || found === "en-US") ? "en-GB" : found;
}

const capitalized = (text: string) => text.charAt(0).toLocaleUpperCase(current) + text.slice(1);
