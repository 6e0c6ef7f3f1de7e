import { problemText } from "./api.js";
import { el } from "./dom.js";
import { notice } from "./notice.js";
import { say } from "./words.js";

/** Shows a refusal: the errors of fields beside them, the rest in `result`. */
export function refuse(form, result, refusal) {
  const { title, detail } = problemText(refusal);
  const errors = refusal.problem?.errors ?? [];
  const unplaced = flawed(form, errors);
  const placed = errors.length > unplaced.length;
  result.replaceChildren(
    notice("bad", title, placed ? say("form.correct") : detail, ...unplaced),
  );
}

export function clearFlaws(form, result) {
  result.replaceChildren();
  form.querySelectorAll(".flaw").forEach((flaw) => flaw.remove());
  form.querySelectorAll("[aria-invalid]").forEach((field) => {
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-errormessage");
  });
}

/** Shows each error beside its field and focuses the first; returns those without a field. */
export function flawed(form, errors) {
  const unplaced = [];
  for (const { field, message } of errors) {
    const input = form.elements[field] ?? form.elements[field.split(".")[0]];
    if (!input?.id) {
      unplaced.push(`${field}: ${message}`);
      continue;
    }
    const id = `${input.id}-flaw`;
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-errormessage", id);
    input.closest(".field").append(el("p", { class: "flaw", id, text: message }));
  }
  form.querySelector("[aria-invalid='true']")?.focus();
  return unplaced;
}
