/** The reader's language: chosen here, else the account's, else the browser's, else English. */
export const LANGUAGES = ["en", "de", "fr", "it"] as const;
export type Language = (typeof LANGUAGES)[number];
export type Values = Record<string, string | number | Date>;
/** What makes a sentence, by its key. */
export type Words = Record<string, (values?: Values) => string>;

const STORED = "fsm-language";

/** Each brings what all pages share, and knows where the words of its pages are. */
const languages = {
  en: () => import("./words/en"),
  de: () => import("./words/de"),
  fr: () => import("./words/fr"),
  it: () => import("./words/it"),
};

const asked = new Set<string>();

/** One after the other: else an early, slow one would take away what a later one brought. */
let reading: Promise<void> = Promise.resolve();

let current = $state<Language>(chosen() ?? ofBrowser());

/** Runs ahead of `current` while words are on their way. */
let wanted = chosen() ?? ofBrowser();
let catalogue = $state.raw<Words>({});

export const language = {
  get current(): Language {
    return current;
  },
};

/** The sentence of a key, in the reader's language; reactive. */
export function t(key: string, values?: Values): string {
  return catalogue[key]?.(values) ?? key;
}

export const hasWords = (key: string): boolean => key in catalogue;

/** Makes a page's words available; to be awaited before the page is shown. */
export async function words(...pages: string[]): Promise<void> {
  const missing = pages.filter((page) => !asked.has(page));
  missing.forEach((page) => asked.add(page));
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
  const { shared, ofPages } = await languages[language]();
  const found = [...asked].map((page) => ofPages[`../../pages/${page}/words/${language}.json`]?.());
  catalogue = Object.assign({}, shared, ...(await Promise.all(found)));
  current = language;
  document.documentElement.lang = language;
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
