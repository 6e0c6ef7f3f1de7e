/** Builders for people and companies. Tests pass only the values that matter to them. */
import { words } from "$lib/i18n.svelte";
import { loadSession, type Person } from "$lib/session.svelte";
import type { Company, Dispatcher, Skill, Technician } from "$lib/types";
import { fakeGateway, json, type RecordedRequest, type Replies } from "./gateway";

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
  status: "VERIFIED",
  state: "VERIFIED",
  version: 3,
  companyId: "helvetia",
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

/** Tim, who has a password but neither picture nor skills. */
export const unverified = (more: Partial<Technician> = {}): Technician =>
  technician({
    id: "tim",
    firstName: "Tim",
    lastName: "Bianchi",
    state: "UNVERIFIED",
    missing: ["picture", "skills"],
    skills: [],
    picture: undefined,
    ...more,
  });

export const dispatcher = (more: Partial<Dispatcher> = {}): Dispatcher => ({
  id: "nadia",
  status: "ACTIVE",
  version: 2,
  companyId: "helvetia",
  firstName: "Nadia",
  lastName: "Brunner",
  email: "nadia@helvetia.example",
  language: "de",
  ...more,
});

export const company = (more: Partial<Company> = {}): Company => ({
  id: "helvetia",
  status: "ACTIVE",
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

/** Sets up the gateway with a person logged in, and loads the page's words. */
export async function logIn(
  who: Person,
  page: string,
  replies: Replies,
): Promise<{ requests: RecordedRequest[]; replies: Replies }> {
  const all: Replies = {
    "GET /session": json(who),
    "GET /api/skills": json({ items: SKILLS }),
    ...replies,
  };
  const requests = fakeGateway(all);
  await Promise.all([words(page, "people"), loadSession()]);
  requests.length = 0;
  return { requests, replies: all };
}
