import type { Words } from "../i18n.svelte";

export { default as shared } from "./de.json";
export const byFolder = import.meta.glob<Words>(
  ["../../*/words/de.json", "../../pages/*/words/de.json", "!../../lib/**"],
  { import: "default" },
);
