/** The names of skills. They hardly ever change, so they are loaded once. */
import { get } from "$lib/api";
import { Fetched } from "$lib/fetched.svelte";
import { language } from "$lib/i18n.svelte";
import { skillName } from "./technicians";

const skills = new Fetched(() => get("/api/skills"));

export function loadSkillNames(): void {
  if (skills.value === null) {
    void skills.load();
  }
}

export const nameOfSkill = (code: string): string =>
  skillName(skills.value?.items ?? [], code, language.current);
