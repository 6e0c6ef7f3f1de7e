/** People and companies for the tests of pages; each test says only what matters to it. */
import { render } from "@testing-library/svelte";
import type { Component } from "svelte";
import { words } from "$lib/i18n.svelte";
import type { Person } from "$lib/session.svelte";
import { lookWhoIsThere } from "$lib/session.svelte";
import type { Company } from "../pages/company/company";
import type { Dispatcher } from "../pages/dispatchers/dispatchers";
import type { Skill, Technician } from "../pages/team/technicians";
import { gateway, json, type Asked } from "./gateway";

export const person = (more: Partial<Person> = {}): Person => ({
  account: "nadia",
  name: "Nadia Brunner",
  email: "nadia@helvetia.example",
  roles: ["DISPATCHER"],
  company: "helvetia",
  language: "en",
  ...more,
});

export const technician = (more: Partial<Technician> = {}): Technician => ({
  id: "luca",
  state: "VERIFIED",
  version: 3,
  firstName: "Luca",
  lastName: "Meier",
  email: "luca@helvetia.example",
  phone: "+41 44 555 01 01",
  language: "de",
  skills: ["wlan"],
  missing: [],
  picture: "/api/technicians/luca/picture",
  ...more,
});

export const dispatcher = (more: Partial<Dispatcher> = {}): Dispatcher => ({
  id: "nadia",
  status: "ACTIVE",
  version: 2,
  firstName: "Nadia",
  lastName: "Brunner",
  email: "nadia@helvetia.example",
  language: "de",
  ...more,
});

export const company = (more: Partial<Company> = {}): Company => ({
  id: "helvetia",
  version: 4,
  name: "Helvetia Home AG",
  email: "office@helvetia.example",
  timeZone: "Europe/Zurich",
  languages: ["de", "fr"],
  country: "CH",
  ...more,
});

export const SKILLS: Skill[] = [
  { code: "wlan", name: "Wi-Fi", names: { en: "Wi-Fi", de: "WLAN" } },
  { code: "tv", name: "TV", names: { en: "TV", de: "Fernsehen" } },
];

type Replies = Parameters<typeof gateway>[0];

/** The gateway with somebody logged in and the page's words read. */
export async function loggedIn(
  who: Person,
  page: string,
  replies: Replies,
): Promise<{ asked: Asked[]; replies: Replies }> {
  const all: Replies = {
    "GET /session": json(who),
    "GET /api/skills": json({ items: SKILLS }),
    ...replies,
  };
  const asked = gateway(all);
  await Promise.all([words(page, "people"), lookWhoIsThere()]);
  asked.length = 0;
  return { asked, replies: all };
}

/** Where the shell shows pages: headers within are no landmarks. */
export function show(page: Component): void {
  const main = document.createElement("main");
  document.body.append(main);
  render(page, { target: main });
}
