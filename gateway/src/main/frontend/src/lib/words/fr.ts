import type { Words } from "../i18n.svelte";

export { default as shared } from "./fr.json";
export const ofPages = import.meta.glob<Words>("../../pages/*/words/fr.json", {
  import: "default",
});
