/** Keys as they are printed on keyboards, and their names for screen readers. */
import { hasWords, t } from "$lib/i18n.svelte";

export interface KeyName {
  symbol: string;
  name: string;
}

const SYMBOLS: Record<string, string> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
};

/** The keys of a combination such as "Shift+ArrowLeft". */
export const keyNames = (combination: string): KeyName[] =>
  combination.split("+").map((key) => {
    const name = hasWords(`help.key.${key}`) ? t(`help.key.${key}`) : key;
    return { symbol: SYMBOLS[key] ?? name, name };
  });
