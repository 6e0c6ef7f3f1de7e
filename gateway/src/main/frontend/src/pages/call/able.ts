/** Whether a technician can carry a call out; the services decide again. */
import { hasWords, t } from "$lib/i18n.svelte";
import { listed } from "../people/person";
import type { Card, Technician } from "../board/card";

/** What is lacking, in the services' codes: `picture`, `skill:wlan`, `amazon-clearance`. */
export function lacking(
  technician: Technician,
  card: Card,
  clearedByAmazon: ReadonlyMap<string, boolean>,
): string[] {
  const profile = technician.missing.length > 0 ? [...technician.missing] : ["verification"];
  const skills = card.serviceType.requiredSkills
    .filter((each) => !technician.skills.includes(each))
    .map((each) => `skill:${each}`);
  const isBarred = card.channel === "AMAZON" && clearedByAmazon.get(technician.id) === false;
  return [
    ...(technician.verified ? [] : profile),
    ...skills,
    ...(isBarred ? ["amazon-clearance"] : []),
  ];
}

/** "a picture and the skill TV". */
export function lackingWords(
  codes: readonly string[],
  skillName: (code: string) => string,
): string {
  return listed(
    codes.map((code) => {
      if (code.startsWith("skill:")) {
        return t("call.missing.skill", { skill: skillName(code.slice("skill:".length)) });
      }
      const key = `call.missing.${code}`;
      return hasWords(key) ? t(key) : code;
    }),
  );
}
