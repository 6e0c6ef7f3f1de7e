/** Time zones to search and choose from. */
import { searchable } from "$lib/text";

export interface ZoneOption {
  id: string;
  /** "Zurich" for Europe/Zurich. */
  city: string;
  region: string;
  /** The offset at a time, such as GMT+1. */
  offset: string;
}

const MAX_FOUND = 50;

const spaced = (text: string) => text.replaceAll("_", " ");

export function zoneOption(id: string, at: Date, language: string): ZoneOption {
  const parts = id.split("/");
  return {
    id,
    city: spaced(parts.at(-1) ?? id),
    region: parts.slice(0, -1).map(spaced).join(", "),
    offset: offset(id, at, language),
  };
}

/** The zones this browser knows, and the current one even if it does not. */
export function zoneIds(current: string): string[] {
  const known = Intl.supportedValuesOf("timeZone");
  return current === "" || known.includes(current) ? known : [current, ...known];
}

/** Each word must start a part of the name. Cities that start with the first word come first. */
export function findZones(ids: readonly string[], typed: string): string[] {
  const words = searchable(typed)
    .split(/[\s/_,]+/)
    .filter((word) => word !== "");
  const parts = (id: string) => searchable(id).split(/[/_-]/);
  const startsCity = (id: string) => {
    const first = words[0];
    return first !== undefined && searchable(spaced(id.split("/").at(-1) ?? "")).startsWith(first);
  };
  return ids
    .filter((id) => words.every((word) => parts(id).some((part) => part.startsWith(word))))
    .sort((a, b) => Number(startsCity(b)) - Number(startsCity(a)))
    .slice(0, MAX_FOUND);
}

export function timeIn(id: string, at: Date, language: string): string | null {
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
