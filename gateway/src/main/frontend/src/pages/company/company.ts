/** Validation of the company's profile. */
import { looksLikeEmail, type Flaws } from "$lib/flaws";
import { t } from "$lib/i18n.svelte";
import type { CompanyUpdate, Dispatcher } from "$lib/types";

const MAX_NAME = 120;

export function companyFlaws(input: CompanyUpdate): Flaws {
  const flaws: Flaws = {};
  const name = input.name.trim();
  if (name === "") {
    flaws.name = t("people.required");
  } else if (name.length > MAX_NAME) {
    flaws.name = t("people.tooLong", { max: MAX_NAME });
  }
  if (input.email.trim() === "") {
    flaws.email = t("people.required");
  } else if (!looksLikeEmail(input.email.trim())) {
    flaws.email = t("people.email.wrong");
  }
  if (input.timeZone === "") {
    flaws.timeZone = t("company.zone.wrong");
  }
  if (input.languages.length === 0) {
    flaws.languages = t("company.languages.none");
  }
  return flaws;
}

/** The dispatcher whose personal address the company uses, if it has several dispatchers. */
export function dispatcherWithEmail(
  email: string,
  dispatchers: readonly Dispatcher[],
): Dispatcher | null {
  const wanted = email.trim().toLowerCase();
  return dispatchers.length < 2
    ? null
    : (dispatchers.find((each) => each.email.toLowerCase() === wanted) ?? null);
}
