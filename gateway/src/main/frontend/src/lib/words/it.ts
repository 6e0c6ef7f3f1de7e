import type { Words } from "../i18n.svelte";

export { default as shared } from "./it.json";
export const ofPages = import.meta.glob<Words>("../../pages/*/words/it.json", {
  import: "default",
});
