import { afterEach, describe, expect, it, vi } from "vitest";
import { onShortcut, shortcuts } from "./shortcuts.svelte";

describe("shortcuts", () => {
  const act = vi.fn();
  const listen = onShortcut({ u: act });
  document.addEventListener("keydown", listen);

  const press = (on: Element, init: KeyboardEventInit = {}) => {
    const key = new KeyboardEvent("keydown", {
      key: "u",
      bubbles: true,
      cancelable: true,
      ...init,
    });
    on.dispatchEvent(key);
    return key;
  };

  afterEach(() => {
    act.mockClear();
    shortcuts.on = true;
    document.body.innerHTML = "";
  });

  it("work wherever the reader is", () => {
    expect(press(document.body).defaultPrevented).toBe(true);
    expect(act).toHaveBeenCalledOnce();
  });

  it("leave who types, answers a dialog or uses the browser's own keys alone", () => {
    document.body.innerHTML = "<input />";
    press(document.body.querySelector("input") as Element);
    press(document.body, { ctrlKey: true });
    document.body.innerHTML = "<dialog open></dialog>";
    press(document.body);
    expect(act).not.toHaveBeenCalled();
  });

  it("can be switched off, for good", () => {
    shortcuts.on = false;
    press(document.body);
    expect(act).not.toHaveBeenCalled();
    expect(localStorage.getItem("fsm-shortcuts")).toBe("off");
  });
});
