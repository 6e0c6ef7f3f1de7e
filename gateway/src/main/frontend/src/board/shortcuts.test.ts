import { afterEach, describe, expect, it, vi } from "vitest";
import { onShortcut, shortcuts } from "./shortcuts.svelte";

describe("shortcuts", () => {
  const action = vi.fn();
  document.addEventListener("keydown", onShortcut({ u: action }));

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
    action.mockClear();
    shortcuts.enabled = true;
    document.body.innerHTML = "";
  });

  it("work everywhere on the page", () => {
    expect(press(document.body).defaultPrevented).toBe(true);
    expect(action).toHaveBeenCalledOnce();
  });

  it("do not work while typing, in a dialog, or with the browser's own keys", () => {
    document.body.innerHTML = "<input />";
    press(document.body.querySelector("input") as Element);
    press(document.body, { ctrlKey: true });
    document.body.innerHTML = "<dialog open></dialog>";
    press(document.body);
    expect(action).not.toHaveBeenCalled();
  });

  it("can be switched off permanently", () => {
    shortcuts.enabled = false;
    press(document.body);
    expect(action).not.toHaveBeenCalled();
    expect(localStorage.getItem("fsm-shortcuts")).toBe("off");
  });
});
