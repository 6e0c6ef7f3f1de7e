import type { Words } from "../i18n.svelte";

export { default as shared } from "./en.json";
export const ofPages = import.meta.glob<Words>("../../pages/*/words/en.json", {
  import: "default",
});
