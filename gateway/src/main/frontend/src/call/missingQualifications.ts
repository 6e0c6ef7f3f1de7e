/** Texts for the services' codes of missing qualifications. */
import { hasWords, t } from "$lib/i18n.svelte";
import { conjunction } from "$lib/text";

const SKILL = "skill:";

/** "a picture and the skill TV" for `picture` and `skill:tv`. */
export function missingText(codes: readonly string[], skillName: (code: string) => string): string {
  return conjunction(
    codes.map((code) => {
      if (code.startsWith(SKILL)) {
        return t("call.missing.skill", { skill: skillName(code.slice(SKILL.length)) });
      }
      const key = `call.missing.${code}`;
      return hasWords(key) ? t(key) : code;
    }),
  );
}
