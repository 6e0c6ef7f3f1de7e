/** Opens a page as a reader would find it at its address, within the app. */
import { mount, unmount } from "svelte";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { onTestFinished, vi } from "vitest";
import App from "../App.svelte";
import { choose } from "$lib/i18n.svelte";
import { gateway, problem, type Asked } from "./gateway";

type Replies = Parameters<typeof gateway>[0];

export interface Opened {
  user: UserEvent;
  asked: Asked[];
  /** Where the page sent the browser to; null while it stays. */
  left: () => string | null;
  close: () => void;
}

const NOBODY: Replies = { "GET /session": () => problem("unauthenticated", 401) };

export const dispatcher = {
  account: "a-1",
  name: "Nora Baumann",
  email: "nora@helvetia.example",
  roles: ["DISPATCHER"],
  company: "helvetia",
  language: "en",
};

export async function open(address: string, replies: Replies = {}): Promise<Opened> {
  const asked = gateway({ ...NOBODY, ...replies });
  let left: string | null = null;
  const url = new URL(address, "http://localhost:3000");
  vi.stubGlobal(
    "location",
    new Proxy(url, {
      get(target, name: keyof URL | "assign" | "reload") {
        if (name === "assign") {
          return (to: string) => (left = to);
        }
        if (name === "reload") {
          return () => (left = target.pathname + target.search);
        }
        const value: unknown = target[name];
        return typeof value === "function" ? value.bind(target) : value;
      },
    }),
  );
  const follow = (_state: unknown, _title: string, to?: string | URL | null) => {
    url.href = new URL(String(to), url.href).href;
  };
  vi.spyOn(history, "pushState").mockImplementation(follow);
  vi.spyOn(history, "replaceState").mockImplementation(follow);
  await choose("en");
  localStorage.clear();
  const app = mount(App, { target: document.body });
  let closed = false;
  const close = () => {
    if (!closed) {
      closed = true;
      void unmount(app);
    }
  };
  onTestFinished(close);
  return { user: userEvent.setup(), asked, left: () => left, close };
}
