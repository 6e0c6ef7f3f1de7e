import { describe, expect, it } from "vitest";
import { technician } from "../../testing/people";
import { everybody, newsBetween, select, skillName, withOne } from "./technicians";

const luca = technician();
const sara = technician({ id: "sara", firstName: "Sara", lastName: "Müller", skills: ["tv"] });
const tim = technician({ id: "tim", firstName: "Tim", state: "UNVERIFIED", missing: ["picture"] });
const elin = technician({ id: "elin", firstName: "Elin", state: "INVITED", missing: ["password"] });
const noah = technician({ id: "noah", firstName: "Noah", state: "DEACTIVATED" });
const all = [noah, elin, tim, sara, luca];

const ids = (found: { id: string }[]) => found.map((each) => each.id);

describe("technicians", () => {
  it("lead with who can be assigned and end with who was deactivated", () => {
    expect(ids(select(all, everybody))).toEqual(["luca", "sara", "elin", "tim", "noah"]);
  });

  it("are found by the beginnings of names, whatever the accents", () => {
    expect(ids(select(all, { ...everybody, name: "mull s" }))).toEqual(["sara"]);
    expect(ids(select(all, { ...everybody, name: "uca" }))).toEqual([]);
  });

  it("are narrowed by state, who is invited counting as not verified, and by skill", () => {
    expect(ids(select(all, { ...everybody, shown: "unverified" }))).toEqual(["elin", "tim"]);
    expect(ids(select(all, { ...everybody, skill: "tv" }))).toEqual(["sara"]);
  });

  it("keep what is newer when an answer comes late", () => {
    const newer = { ...luca, version: 9 };
    expect(withOne([newer], luca)).toEqual([newer]);
    expect(withOne([luca], newer)).toEqual([newer]);
    expect(withOne([luca], sara)).toEqual([luca, sara]);
  });

  it("tell who became or is no longer verified, and nothing of who was deactivated", () => {
    const now = [
      { ...tim, state: "VERIFIED" as const },
      { ...luca, state: "UNVERIFIED" as const },
      { ...elin, state: "UNVERIFIED" as const },
      { ...sara, state: "DEACTIVATED" as const },
      { ...noah, version: 9 },
    ];
    expect(newsBetween(all, now).map((each) => [each.technician.id, each.news])).toEqual([
      ["tim", "verified"],
      ["luca", "unverified"],
      ["elin", "joined"],
    ]);
  });

  it("have skills named in the reader's language, else in English, else by their code", () => {
    const skills = [{ code: "tv", name: "TV", names: { en: "TV", de: "Fernsehen" } }];
    expect(skillName(skills, "tv", "de")).toBe("Fernsehen");
    expect(skillName(skills, "tv", "it")).toBe("TV");
    expect(skillName(skills, "new", "de")).toBe("new");
  });
});
