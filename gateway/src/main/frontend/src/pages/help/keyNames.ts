/** How a key is written on keyboards, and what it is called when read out. */
import { hasWords, t } from "$lib/i18n.svelte";

export interface Named {
  /** As on the key. */
  shown: string;
  said: string;
}

const SIGNS: Record<string, string> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
};

/** "Shift+ArrowLeft": all its keys, in the order in which they are held. */
export const keyNames = (keys: string): Named[] =>
  keys.split("+").map((key) => {
    const said = hasWords(`help.key.${key}`) ? t(`help.key.${key}`) : key;
    return { shown: SIGNS[key] ?? said, said };
  });
