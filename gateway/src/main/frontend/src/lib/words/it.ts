import type { Words } from "../i18n.svelte";

export { default as shared } from "./it.json";
export const byFolder = import.meta.glob<Words>(
  ["../../*/words/it.json", "../../pages/*/words/it.json", "!../../lib/**"],
  { import: "default" },
);
