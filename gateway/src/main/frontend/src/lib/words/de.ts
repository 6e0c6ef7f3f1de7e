import type { Words } from "../i18n.svelte";

export { default as shared } from "./de.json";
export const ofPages = import.meta.glob<Words>("../../pages/*/words/de.json", {
  import: "default",
});
