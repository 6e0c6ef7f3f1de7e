import type { Words } from "../i18n.svelte";

export { default as shared } from "./en.json";
export const byFolder = import.meta.glob<Words>(
  ["../../*/words/en.json", "../../pages/*/words/en.json", "!../../lib/**"],
  { import: "default" },
);
