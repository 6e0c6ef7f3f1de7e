import { cleanup, configure } from "@testing-library/svelte";
import { afterEach, beforeAll, vi } from "vitest";
import "@testing-library/jest-dom/vitest";
import { choose } from "$lib/i18n.svelte";

// Pages are compiled when first imported, and machines may be busy.
configure({ asyncUtilTimeout: 8_000 });

// jsdom has the dialog element, but not its methods.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  if (this.open) {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  }
};
// jsdom has no layout
globalThis.ResizeObserver ??= class {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
};
window.scrollTo = () => undefined;
// a wide window, without preferences
window.matchMedia ??= (media) =>
  ({ matches: false, media, addEventListener() {}, removeEventListener() {} }) as never;

// Test files share their modules, for speed, and with them the language of the one before.
beforeAll(async () => {
  await choose("en");
  localStorage.clear();
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
  sessionStorage.clear();
});
// axe measures letters; jsdom would log for each that it cannot
HTMLCanvasElement.prototype.getContext = () => null;
