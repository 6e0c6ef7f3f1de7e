import { problemText } from "./api.js";
import { by, el } from "./dom.js";

/** A box with a text; its first line is bold if more follow. */
export function notice(kind, first, ...more) {
  return el(
    "div",
    { class: `notice ${kind}` },
    more.length > 0 ? el("p", {}, el("strong", { text: first })) : el("p", { text: first }),
    ...more.filter(Boolean).map((text) => el("p", { text })),
  );
}

/** A box for a refusal. */
export function refusalNotice(refusal) {
  const { title, detail, errors } = problemText(refusal);
  return notice("bad", title, detail, ...errors);
}

/** Announces a text to screen readers. */
export function announce(text) {
  by("announcer").textContent = text;
}
