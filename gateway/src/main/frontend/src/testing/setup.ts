import { cleanup, configure } from "@testing-library/svelte";
import { afterEach, vi } from "vitest";
import "@testing-library/jest-dom/vitest";

// Pages are transformed when first asked for, and machines may be busy.
configure({ asyncUtilTimeout: 8_000 });

// jsdom has the dialog element, and not what it does.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  if (this.open) {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  }
};
window.scrollTo = () => undefined;

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
  sessionStorage.clear();
});
// axe wants to measure letters; jsdom would say at each that it cannot
HTMLCanvasElement.prototype.getContext = () => null;
