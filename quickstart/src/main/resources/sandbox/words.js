/** The page's texts in the reader's language, from `words/`. */
const LANGUAGES = ["en", "de"];

export const language =
  LANGUAGES.find((each) => each === localStorage.getItem("language")) ??
  (navigator.language.toLowerCase().startsWith("de") ? "de" : "en");

const words = await fetch(`/sandbox/words/${language}.json`).then((answer) => answer.json());

/** The text of a key, with `{name}` filled in. */
export function say(key, values = {}) {
  return words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** The text of a key, or another one if the key is unknown. */
export const sayOr = (key, otherwise) => words[key] ?? otherwise;

/** Fills the elements that name a text. */
export function write(root) {
  document.documentElement.lang = language;
  for (const element of root.querySelectorAll("[data-word]")) {
    element.textContent = say(element.dataset.word);
  }
  for (const element of root.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", say(element.dataset.label));
  }
}

export function speak(chosen) {
  localStorage.setItem("language", chosen);
  location.reload();
}
