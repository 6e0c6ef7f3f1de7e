/** The reader's language: German where the browser prefers it, else English. */
export const language = navigator.language.toLowerCase().startsWith("de") ? "de" : "en";

document.documentElement.lang = language;

const title = document.querySelector(`meta[name="title-${language}"]`);
if (title) {
  document.title = title.content;
}
