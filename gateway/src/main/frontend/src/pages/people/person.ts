import type { Problem } from "$lib/api";
import { looksLikeEmail, type Flaws } from "$lib/flaws";
import { language, t } from "$lib/i18n.svelte";

/** What is asked of everybody; who is asked for what is up to the form. */
export interface PersonForm {
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  language: string;
}

export type Asked = "email" | "phone";

export const emptyPerson = (of: string): PersonForm => ({
  firstName: "",
  lastName: "",
  email: "",
  phone: "",
  language: of,
});

export const fullName = (of: { firstName: string; lastName: string }): string =>
  `${of.firstName} ${of.lastName}`.trim();

/** As the services see it; they decide again. */
const PHONE = /^\+?[0-9][0-9 ()./-]{3,29}$/;
const LONGEST_NAME = 80;

/** What is wrong with the form before it is sent, in the reader's language. */
export function personFlaws(form: PersonForm, asked: readonly Asked[]): Flaws {
  const flaws: Flaws = {};
  for (const field of ["firstName", "lastName"] as const) {
    const value = form[field].trim();
    if (value === "") {
      flaws[field] = t("people.required");
    } else if (value.length > LONGEST_NAME) {
      flaws[field] = t("people.tooLong", { max: LONGEST_NAME });
    }
  }
  if (asked.includes("email")) {
    const email = form.email.trim();
    if (email === "") {
      flaws.email = t("people.required");
    } else if (!looksLikeEmail(email)) {
      flaws.email = t("people.email.wrong");
    }
  }
  const phone = form.phone.trim();
  if (asked.includes("phone") && phone !== "" && !PHONE.test(phone)) {
    flaws.phone = t("people.phone.wrong");
  }
  return flaws;
}

/** The form as a body: only what is asked for, and no empty phone. */
export function personBody(form: PersonForm, asked: readonly Asked[]): Record<string, string> {
  const body: Record<string, string> = {
    firstName: form.firstName.trim(),
    lastName: form.lastName.trim(),
    language: form.language,
  };
  if (asked.includes("email")) {
    body.email = form.email.trim();
  }
  if (asked.includes("phone") && form.phone.trim() !== "") {
    body.phone = form.phone.trim();
  }
  return body;
}

/** What a refused command says is true now. */
export function currentOf<T>(problem: Problem): T | null {
  const current = problem.body.current;
  return typeof current === "object" && current !== null ? (current as T) : null;
}

export const ifMatch = (version: number) => ({ headers: { "If-Match": `"${version}"` } });

/** "a, b and c", as the reader's language says it. */
export const listed = (parts: string[]): string =>
  new Intl.ListFormat(language.current, { type: "conjunction" }).format(parts);

/** In the reader's words, where a service knows a code only. */
export const missingWords = (missing: readonly string[]): string[] =>
  missing.map((each) => t(`people.missing.${each}`));

/** For searching: no case, no accents. */
export const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .trim();
