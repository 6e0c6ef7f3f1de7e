import { looksLikeEmail, type Flaws } from "$lib/flaws";
import { t } from "$lib/i18n.svelte";
import type { Dispatcher } from "../dispatchers/dispatchers";

/** As `GET /api/company` tells of it. */
export interface Company {
  id: string;
  version: number;
  name: string;
  email: string;
  timeZone: string;
  languages: string[];
  country: string;
}

export interface CompanyForm {
  name: string;
  email: string;
  timeZone: string;
  languages: string[];
}

const LONGEST_NAME = 120;

export function companyFlaws(form: CompanyForm): Flaws {
  const flaws: Flaws = {};
  const name = form.name.trim();
  if (name === "") {
    flaws.name = t("people.required");
  } else if (name.length > LONGEST_NAME) {
    flaws.name = t("people.tooLong", { max: LONGEST_NAME });
  }
  if (form.email.trim() === "") {
    flaws.email = t("people.required");
  } else if (!looksLikeEmail(form.email.trim())) {
    flaws.email = t("people.email.wrong");
  }
  if (form.timeZone === "") {
    flaws.timeZone = t("company.zone.wrong");
  }
  if (form.languages.length === 0) {
    flaws.languages = t("company.languages.none");
  }
  return flaws;
}

/** Whose personal address the company's is, where several share the company. */
export function clash(email: string, dispatchers: readonly Dispatcher[]): Dispatcher | null {
  const wanted = email.trim().toLowerCase();
  return dispatchers.length < 2
    ? null
    : (dispatchers.find((each) => each.email.toLowerCase() === wanted) ?? null);
}
