import { fullName, plain } from "../people/person";

export type State = "INVITED" | "UNVERIFIED" | "VERIFIED" | "DEACTIVATED";

/** As `GET /api/technicians` tells of them. */
export interface Technician {
  id: string;
  state: State;
  version: number;
  firstName: string;
  lastName: string;
  email: string;
  phone?: string;
  language: string;
  skills: string[];
  missing: string[];
  picture?: string;
}

export interface Skill {
  code: string;
  name: string;
  names: Record<string, string>;
}

export type Shown = "all" | "verified" | "unverified" | "deactivated";

export interface Wanted {
  name: string;
  shown: Shown;
  /** A code, or empty for all. */
  skill: string;
}

export const everybody: Wanted = { name: "", shown: "all", skill: "" };

const GROUPS: Record<State, Exclude<Shown, "all">> = {
  VERIFIED: "verified",
  UNVERIFIED: "unverified",
  INVITED: "unverified",
  DEACTIVATED: "deactivated",
};

const isIn = (group: Shown, technician: Technician): boolean =>
  group === "all" || GROUPS[technician.state] === group;

export const count = (technicians: readonly Technician[], group: Shown): number =>
  technicians.filter((each) => isIn(group, each)).length;

/** Each word must begin a name, so that "m l" finds Luca Meier. */
function isCalled(technician: Technician, words: string): boolean {
  const names = plain(fullName(technician)).split(/[\s-]+/);
  return plain(words)
    .split(/\s+/)
    .every((word) => names.some((name) => name.startsWith(word)));
}

/** Who can be assigned first, who was deactivated last; by name among themselves. */
export function select(technicians: readonly Technician[], wanted: Wanted): Technician[] {
  const order: Shown[] = ["verified", "unverified", "deactivated"];
  const rank = (of: Technician) => order.indexOf(GROUPS[of.state]);
  return technicians
    .filter((each) => isIn(wanted.shown, each))
    .filter((each) => wanted.skill === "" || each.skills.includes(wanted.skill))
    .filter((each) => isCalled(each, wanted.name))
    .sort((a, b) => rank(a) - rank(b) || fullName(a).localeCompare(fullName(b)));
}

export const skillName = (skills: readonly Skill[], code: string, language: string): string => {
  const skill = skills.find((each) => each.code === code);
  return skill?.names[language] ?? skill?.names.en ?? skill?.name ?? code;
};

/** A command's answer takes its place unless the list has heard of something newer. */
export const withOne = (technicians: readonly Technician[], one: Technician): Technician[] =>
  technicians.some((each) => each.id === one.id)
    ? technicians.map((each) => (each.id === one.id && each.version <= one.version ? one : each))
    : [...technicians, one];

export type News = "verified" | "unverified" | "joined";

/** What others did between two lists that is worth telling; keys of `team.became`. */
export function newsBetween(
  before: readonly Technician[],
  after: readonly Technician[],
): { technician: Technician; news: News }[] {
  return after.flatMap((technician) => {
    const was = before.find((each) => each.id === technician.id);
    const news = was === undefined ? null : newsOf(was.state, technician.state);
    return news === null ? [] : [{ technician, news }];
  });
}

function newsOf(was: State, is: State): News | null {
  if (was === is || is === "DEACTIVATED" || was === "DEACTIVATED") {
    return null;
  }
  if (is === "VERIFIED") {
    return "verified";
  }
  return was === "VERIFIED" ? "unverified" : was === "INVITED" ? "joined" : null;
}
