/** Who is logged in, as the gateway says. */
import { get, send, type Answer, type Problem } from "./api";
import { prefer } from "./i18n.svelte";
import type { Role } from "./pages";

export interface Person {
  account: string;
  name: string;
  email: string;
  roles: Role[];
  company?: string;
  language?: string;
}

/** An issuer other than our own may know less of a person. */
type Told = Pick<Person, "account"> & { [key in keyof Person]?: Person[key] | null };

type State = "unknown" | "nobody" | "somebody" | "away";

let state = $state<State>("unknown");
let person = $state.raw<Person | null>(null);
let problem = $state.raw<Problem | null>(null);

export const session = {
  get state(): State {
    return state;
  },
  get person(): Person | null {
    return person;
  },
  get company(): string | null {
    return person?.company ?? null;
  },
  /** Why it is not known who is logged in. */
  get problem(): Problem | null {
    return problem;
  },
  has(role: Role): boolean {
    return person?.roles.includes(role) ?? false;
  },
};

/** Asks the gateway anew. */
export async function lookWhoIsThere(): Promise<void> {
  const answer = await get<Told>("/session");
  person = answer.ok ? personOf(answer.value) : null;
  problem = answer.ok || answer.problem.status === 401 ? null : answer.problem;
  state = person !== null ? "somebody" : problem !== null ? "away" : "nobody";
  await prefer(person?.language);
}

function personOf(told: Told): Person {
  return {
    account: told.account,
    name: told.name ?? told.email ?? told.account,
    email: told.email ?? "",
    roles: told.roles ?? [],
    company: told.company ?? undefined,
    language: told.language ?? undefined,
  };
}

/** Goes on at a path: the start page, or one that leads to the login of somebody else. */
export function logOut(to = "/"): Promise<Answer<unknown>> {
  return leave("/logout", to);
}

/** On every device, not on this one alone. */
export function logOutEverywhere(): Promise<Answer<unknown>> {
  return leave("/logout/everywhere", "/");
}

async function leave(path: string, to: string): Promise<Answer<unknown>> {
  const answer = await send("POST", path);
  if (!answer.ok && answer.problem.status !== 401) {
    return answer;
  }
  location.assign(to);
  return { ok: true, status: 204, value: undefined, etag: null };
}
