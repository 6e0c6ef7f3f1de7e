import { cleanup, configure } from "@testing-library/svelte";
import { afterEach, beforeAll, vi } from "vitest";
import "@testing-library/jest-dom/vitest";
import { choose } from "$lib/i18n.svelte";

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
// jsdom lays nothing out
globalThis.ResizeObserver ??= class {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
};
window.scrollTo = () => undefined;
// a wide window
window.matchMedia ??= (media) =>
  ({ matches: false, media, addEventListener() {}, removeEventListener() {} }) as never;

// Files share their modules, for speed, and so the language that the one before has left.
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
// axe wants to measure letters; jsdom would say at each that it cannot
HTMLCanvasElement.prototype.getContext = () => null;
