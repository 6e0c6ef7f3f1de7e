import { plain } from "../people/person";

export interface Zone {
  id: string;
  /** "Zurich" of Europe/Zurich. */
  city: string;
  region: string;
  /** Such as GMT+1, at the time asked for. */
  offset: string;
}

const MOST_SHOWN = 50;

const spaced = (text: string) => text.replaceAll("_", " ");

export function zone(id: string, at: Date, language: string): Zone {
  const parts = id.split("/");
  return {
    id,
    city: spaced(parts.at(-1) ?? id),
    region: parts.slice(0, -1).map(spaced).join(", "),
    offset: offset(id, at, language),
  };
}

/** Those this browser knows, and the one that is set, whoever set it. */
export function zoneIds(set: string): string[] {
  const known = Intl.supportedValuesOf("timeZone");
  return set === "" || known.includes(set) ? known : [set, ...known];
}

/** Every word must begin a part of the name; whose city begins with the first one leads. */
export function find(ids: readonly string[], typed: string): string[] {
  const words = plain(typed)
    .split(/[\s/_,]+/)
    .filter((word) => word !== "");
  const parts = (id: string) => plain(id).split(/[/_-]/);
  const leads = (id: string) => {
    const first = words[0];
    return first !== undefined && plain(spaced(id.split("/").at(-1) ?? "")).startsWith(first);
  };
  return ids
    .filter((id) => words.every((word) => parts(id).some((part) => part.startsWith(word))))
    .sort((a, b) => Number(leads(b)) - Number(leads(a)))
    .slice(0, MOST_SHOWN);
}

export function timeThere(id: string, at: Date, language: string): string | null {
  try {
    return at.toLocaleTimeString(language, { timeZone: id, hour: "2-digit", minute: "2-digit" });
  } catch {
    return null; // a zone this browser does not know
  }
}

function offset(id: string, at: Date, language: string): string {
  try {
    const format = new Intl.DateTimeFormat(language, { timeZone: id, timeZoneName: "shortOffset" });
    return format.formatToParts(at).find((part) => part.type === "timeZoneName")?.value ?? "";
  } catch {
    return "";
  }
}
