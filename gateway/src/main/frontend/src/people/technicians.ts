/** The technicians of a company: filter, order, and changes between two states of the list. */
import { searchable } from "$lib/text";
import type { Skill, Technician, TechnicianState } from "$lib/types";
import { fullName } from "./person";

/** A group to filter by; who is invited counts as unverified. */
export type Group = "all" | "verified" | "unverified" | "deactivated";

export interface TeamFilter {
  name: string;
  group: Group;
  /** A skill's code, or empty for all. */
  skill: string;
}

export const noTeamFilter: TeamFilter = { name: "", group: "all", skill: "" };

const GROUPS: Record<TechnicianState, Exclude<Group, "all">> = {
  VERIFIED: "verified",
  UNVERIFIED: "unverified",
  INVITED: "unverified",
  DEACTIVATED: "deactivated",
};

/** The icon, chip and message of each state. */
export const STATES = {
  VERIFIED: { kind: "good", icon: "check", text: "people.verified" },
  UNVERIFIED: { kind: "note", icon: "open", text: "people.unverified" },
  INVITED: { kind: "note", icon: "mail", text: "people.invited" },
  DEACTIVATED: { kind: "plain", icon: "pause", text: "people.deactivated" },
} as const satisfies Record<TechnicianState, unknown>;

const isInGroup = (group: Group, technician: Technician): boolean =>
  group === "all" || GROUPS[technician.state] === group;

export const countOf = (technicians: readonly Technician[], group: Group): number =>
  technicians.filter((each) => isInGroup(group, each)).length;

/** Each word must start a part of the name, so that "m l" finds Luca Meier. */
function matchesName(technician: Technician, words: string): boolean {
  const names = searchable(fullName(technician)).split(/[\s-]+/);
  return searchable(words)
    .split(/\s+/)
    .every((word) => names.some((name) => name.startsWith(word)));
}

/** Verified technicians first, deactivated ones last, each group by name. */
export function filterTeam(technicians: readonly Technician[], filter: TeamFilter): Technician[] {
  const order: Group[] = ["verified", "unverified", "deactivated"];
  const rank = (technician: Technician) => order.indexOf(GROUPS[technician.state]);
  return technicians
    .filter((each) => isInGroup(filter.group, each))
    .filter((each) => filter.skill === "" || each.skills.includes(filter.skill))
    .filter((each) => matchesName(each, filter.name))
    .sort((a, b) => rank(a) - rank(b) || fullName(a).localeCompare(fullName(b)));
}

/** The picture's address. The version in it makes browsers load a new picture. */
export const pictureOf = (technician: Technician): string | null =>
  technician.picture ? `${technician.picture}?v=${technician.version}` : null;

export function skillName(skills: readonly Skill[], code: string, language: string): string {
  const skill = skills.find((each) => each.code === code);
  return skill?.names[language] ?? skill?.names.en ?? skill?.name ?? code;
}

/** Replaces a technician by the state a command returned, unless the list has a newer one. */
export const withTechnician = (
  technicians: readonly Technician[],
  changed: Technician,
): Technician[] =>
  technicians.some((each) => each.id === changed.id)
    ? technicians.map((each) =>
        each.id === changed.id && each.version <= changed.version ? changed : each,
      )
    : [...technicians, changed];

/** A change worth an announcement: a key of `team.became`. */
export type TeamChange = "verified" | "unverified" | "joined";

/** The changes others made between two states of the list. */
export function changesBetween(
  before: readonly Technician[],
  after: readonly Technician[],
): { technician: Technician; change: TeamChange }[] {
  return after.flatMap((technician) => {
    const previous = before.find((each) => each.id === technician.id);
    const change = previous === undefined ? null : changeOf(previous.state, technician.state);
    return change === null ? [] : [{ technician, change }];
  });
}

function changeOf(before: TechnicianState, after: TechnicianState): TeamChange | null {
  if (before === after || after === "DEACTIVATED" || before === "DEACTIVATED") {
    return null;
  }
  if (after === "VERIFIED") {
    return "verified";
  }
  return before === "VERIFIED" ? "unverified" : before === "INVITED" ? "joined" : null;
}
