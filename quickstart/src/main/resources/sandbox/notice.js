import { problemText } from "./api.js";
import { by, el } from "./dom.js";

/** A boxed sentence, the first line bold when more follow. */
export function notice(kind, first, ...more) {
  return el(
    "div",
    { class: `notice ${kind}` },
    more.length > 0 ? el("p", {}, el("strong", { text: first })) : el("p", { text: first }),
    ...more.filter(Boolean).map((text) => el("p", { text })),
  );
}

/** What was refused, with its title and what to do. */
export function refusalNotice(refusal) {
  const { title, detail, errors } = problemText(refusal);
  return notice("bad", title, detail, ...errors);
}

/** Says it to those who don't see the page. */
export function announce(text) {
  by("announcer").textContent = text;
}
