import { describe, expect, it } from "vitest";
import { technician } from "../testing/people";
import { changesBetween, filterTeam, noTeamFilter, skillName, withTechnician } from "./technicians";

const luca = technician();
const sara = technician({ id: "sara", firstName: "Sara", lastName: "Müller", skills: ["tv"] });
const tim = technician({ id: "tim", firstName: "Tim", state: "UNVERIFIED", missing: ["picture"] });
const elin = technician({ id: "elin", firstName: "Elin", state: "INVITED", missing: ["password"] });
const noah = technician({ id: "noah", firstName: "Noah", state: "DEACTIVATED" });
const all = [noah, elin, tim, sara, luca];

const ids = (found: { id: string }[]) => found.map((each) => each.id);

describe("technicians", () => {
  it("are ordered from verified to deactivated", () => {
    expect(ids(filterTeam(all, noTeamFilter))).toEqual(["luca", "sara", "elin", "tim", "noah"]);
  });

  it("are found by the beginnings of names, without accents", () => {
    expect(ids(filterTeam(all, { ...noTeamFilter, name: "mull s" }))).toEqual(["sara"]);
    expect(ids(filterTeam(all, { ...noTeamFilter, name: "uca" }))).toEqual([]);
  });

  it("are filtered by group, with invited ones as unverified, and by skill", () => {
    expect(ids(filterTeam(all, { ...noTeamFilter, group: "unverified" }))).toEqual(["elin", "tim"]);
    expect(ids(filterTeam(all, { ...noTeamFilter, skill: "tv" }))).toEqual(["sara"]);
  });

  it("keep a newer state when a response arrives late", () => {
    const newer = { ...luca, version: 9 };
    expect(withTechnician([newer], luca)).toEqual([newer]);
    expect(withTechnician([luca], newer)).toEqual([newer]);
    expect(withTechnician([luca], sara)).toEqual([luca, sara]);
  });

  it("show who became verified or unverified, but not who was deactivated", () => {
    const now = [
      { ...tim, state: "VERIFIED" as const },
      { ...luca, state: "UNVERIFIED" as const },
      { ...elin, state: "UNVERIFIED" as const },
      { ...sara, state: "DEACTIVATED" as const },
      { ...noah, version: 9 },
    ];
    expect(changesBetween(all, now).map((each) => [each.technician.id, each.change])).toEqual([
      ["tim", "verified"],
      ["luca", "unverified"],
      ["elin", "joined"],
    ]);
  });

  it("have skills in the reader's language, else in English, else by their code", () => {
    const skills = [{ code: "tv", name: "TV", names: { en: "TV", de: "Fernsehen" } }];
    expect(skillName(skills, "tv", "de")).toBe("Fernsehen");
    expect(skillName(skills, "tv", "it")).toBe("TV");
    expect(skillName(skills, "new", "de")).toBe("new");
  });
});
