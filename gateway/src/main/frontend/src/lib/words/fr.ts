import type { Words } from "../i18n.svelte";

export { default as shared } from "./fr.json";
export const byFolder = import.meta.glob<Words>(
  ["../../*/words/fr.json", "../../pages/*/words/fr.json", "!../../lib/**"],
  { import: "default" },
);
