/** What skills are called. */
import { language } from "$lib/i18n.svelte";
import { Fetched } from "../people/fetched.svelte";
import type { Skill } from "../team/technicians";

const skills = new Fetched<{ items: Skill[] }>(() => "/api/skills");

/** They hardly ever change: asked for once. */
export function learnSkills(): void {
  if (skills.value === null) {
    void skills.load();
  }
}

export function skillName(code: string): string {
  const skill = skills.value?.items.find((each) => each.code === code);
  return skill?.names[language.current] ?? skill?.name ?? code;
}
