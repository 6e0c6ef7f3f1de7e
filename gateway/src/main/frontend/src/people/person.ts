/** The form for a person's basic information. */
import { looksLikeEmail, type Flaws } from "$lib/flaws";
import { t } from "$lib/i18n.svelte";

/** All fields; each form uses the optional ones it needs. */
export interface PersonInput {
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  language: string;
}

export type OptionalField = "email" | "phone";

export const emptyPerson = (language: string): PersonInput => ({
  firstName: "",
  lastName: "",
  email: "",
  phone: "",
  language,
});

export const fullName = (person: { firstName: string; lastName: string }): string =>
  `${person.firstName} ${person.lastName}`.trim();

/** Finds common typing errors; the service validates the number in every writing. */
const PHONE = /^(?=(?:\P{Nd}*\p{Nd}){5})[^@\n]{5,60}$/u;
const MAX_NAME = 80;

/** Whether a reader would see nothing of a name: spaces, controls and characters without a shape. */
const INVISIBLE = /^[\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Validates the form before it is sent. */
export function personFlaws(input: PersonInput, fields: readonly OptionalField[]): Flaws {
  const flaws: Flaws = {};
  for (const field of ["firstName", "lastName"] as const) {
    const value = input[field].trim();
    if (INVISIBLE.test(value)) {
      flaws[field] = t("people.required");
    } else if (value.length > MAX_NAME) {
      flaws[field] = t("people.tooLong", { max: MAX_NAME });
    }
  }
  if (fields.includes("email")) {
    const email = input.email.trim();
    if (email === "") {
      flaws.email = t("people.required");
    } else if (!looksLikeEmail(email)) {
      flaws.email = t("people.email.wrong");
    }
  }
  const phone = input.phone.trim();
  if (fields.includes("phone") && phone !== "" && !PHONE.test(phone)) {
    flaws.phone = t("people.phone.wrong");
  }
  return flaws;
}

/** The trimmed input. An empty phone number is left out. */
export function trimmedPerson(input: PersonInput) {
  const phone = input.phone.trim();
  return {
    firstName: input.firstName.trim(),
    lastName: input.lastName.trim(),
    email: input.email.trim(),
    language: input.language,
    ...(phone === "" ? {} : { phone }),
  };
}

/** The services' codes of what a profile is missing, in the reader's language. */
export const missingTexts = (missing: readonly string[]): string[] =>
  missing.map((each) => t(`people.missing.${each}`));
