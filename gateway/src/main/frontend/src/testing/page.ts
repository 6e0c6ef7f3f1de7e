/** Opens a page at its address, within the app. */
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { mount, unmount } from "svelte";
import { onTestFinished, vi } from "vitest";
import { choose } from "$lib/i18n.svelte";
import App from "../App.svelte";
import { fakeGateway, problem, type RecordedRequest, type Replies } from "./gateway";

export interface OpenedPage {
  user: UserEvent;
  requests: RecordedRequest[];
  /** The address the page sent the browser to; null while it stays. */
  redirect: () => string | null;
  close: () => void;
}

const WITHOUT_LOGIN: Replies = { "GET /session": () => problem("unauthenticated", 401) };

export const dispatcher = {
  account: "a-1",
  name: "Nora Baumann",
  email: "nora@helvetia.example",
  roles: ["DISPATCHER"],
  company: "helvetia",
  language: "en",
};

export async function openPage(address: string, replies: Replies = {}): Promise<OpenedPage> {
  const requests = fakeGateway({ ...WITHOUT_LOGIN, ...replies });
  let redirect: string | null = null;
  const url = new URL(address, "http://localhost:3000");
  vi.stubGlobal(
    "location",
    new Proxy(url, {
      get(target, name: keyof URL | "assign" | "reload") {
        if (name === "assign") {
          return (to: string) => (redirect = to);
        }
        if (name === "reload") {
          return () => (redirect = target.pathname + target.search);
        }
        const value: unknown = target[name];
        return typeof value === "function" ? value.bind(target) : value;
      },
    }),
  );
  const setAddress = (_state: unknown, _title: string, to?: string | URL | null) => {
    url.href = new URL(String(to), url.href).href;
  };
  vi.spyOn(history, "pushState").mockImplementation(setAddress);
  vi.spyOn(history, "replaceState").mockImplementation(setAddress);
  await choose("en");
  localStorage.clear();
  const app = mount(App, { target: document.body });
  let isClosed = false;
  const close = () => {
    if (!isClosed) {
      isClosed = true;
      void unmount(app);
    }
  };
  onTestFinished(close);
  return { user: userEvent.setup(), requests, redirect: () => redirect, close };
}
