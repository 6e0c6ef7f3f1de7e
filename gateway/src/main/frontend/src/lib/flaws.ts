/** Validation messages of form fields in the reader's language. */
import { tick } from "svelte";
import type { FieldError, Problem } from "./api";
import { hasWords, t } from "./i18n.svelte";

/** Messages by field name. */
export type Flaws = Record<string, string>;

/** The services' English messages, and the keys of their translations. */
const KNOWN: [RegExp, string][] = [
  [/^must have \d+ to \d+ characters$/, "password-length"],
  [/^must not repeat a few characters only$/, "password-repeats"],
  [/^must not be one of those everybody tries first$/, "password-guessed"],
  [/^must not be the name or the mail address$/, "password-own"],
  [/^must not have control characters or invisible ones$/, "password-invisible"],
  [/^must not have control characters$/, "controls"],
  [/phone number/, "phone"],
  [/^is not your password$/, "password-wrong"],
  [/^(is missing|must not be (blank|empty|null)|is required)\.?$/, "missing"],
  [/too long/, "too-long"],
  [/(mail address|email)/i, "email"],
  [/time zone/i, "zone"],
];

function sentence(error: FieldError): string {
  const known = KNOWN.find(([message]) => message.test(error.message));
  const key = `flaws.${known?.[1] ?? "other"}`;
  return hasWords(key) ? t(key, { message: error.message }) : error.message;
}

/** Messages by the service's field names. */
export function fieldFlaws(problem: Problem): Flaws {
  const flaws: Flaws = {};
  for (const error of problem.errors) {
    const text = sentence(error);
    const before = flaws[error.field];
    flaws[error.field] = before === undefined || before === text ? text : `${before} ${text}`;
  }
  return flaws;
}

/** Moves the focus to the first invalid field. To be called after flaws were set. */
export async function focusFirstFlaw(form: HTMLElement | undefined): Promise<void> {
  await tick();
  form?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
}

/** Finds common typing errors; the service validates the address. */
export const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
