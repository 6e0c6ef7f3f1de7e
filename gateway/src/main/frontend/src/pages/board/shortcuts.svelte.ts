/** Keys that work wherever the reader is on the board; who is disturbed by them switches them off. */
const STORED = "fsm-shortcuts";

let on = $state(read());

export const shortcuts = {
  get on(): boolean {
    return on;
  },
  set on(wanted: boolean) {
    on = wanted;
    try {
      localStorage.setItem(STORED, wanted ? "on" : "off");
    } catch {
      // private windows may refuse; it then holds until the page is left
    }
  },
};

function read(): boolean {
  try {
    return localStorage.getItem(STORED) !== "off";
  } catch {
    return true;
  }
}

/** Does what the key stands for, unless somebody is typing or answering a dialog. */
export function onShortcut(keys: Record<string, () => void>): (event: KeyboardEvent) => void {
  return (event) => {
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    const target = event.target instanceof Element ? event.target : null;
    const isTyping = target?.closest("input, select, textarea, [contenteditable]") != null;
    const isAsked = document.querySelector("dialog[open]") !== null;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
    if (on && act !== undefined && isPlain && !isTyping && !isAsked) {
      event.preventDefault();
      act();
    }
  };
}
