/** Single-key shortcuts that work everywhere on the board, and can be switched off. */
import { readSwitch, saveSwitch } from "$lib/settings";

const SETTING = "fsm-shortcuts";

let enabled = $state(readSwitch(SETTING));

export const shortcuts = {
  get enabled(): boolean {
    return enabled;
  },
  set enabled(on: boolean) {
    enabled = on;
    saveSwitch(SETTING, on);
  },
};

/** Makes a key handler that ignores keys typed into fields and while a dialog is open. */
export function onShortcut(actions: Record<string, () => void>): (event: KeyboardEvent) => void {
  return (event) => {
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    const target = event.target instanceof Element ? event.target : null;
    const isTyping = target?.closest("input, select, textarea, [contenteditable]") != null;
    const isDialogOpen = document.querySelector("dialog[open]") !== null;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
    if (enabled && action !== undefined && isPlain && !isTyping && !isDialogOpen) {
      event.preventDefault();
      action();
    }
  };
}
