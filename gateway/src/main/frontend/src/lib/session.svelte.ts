/** The person who is logged in, as the gateway knows them. */
import { get, send, type ApiResult, type Problem } from "./api";
import { prefer } from "./i18n.svelte";
import type { Role, Session } from "./types";

export interface Person {
  account: string;
  name: string;
  email: string;
  roles: Role[];
  company?: string;
  language?: string;
}

type State = "unknown" | "anonymous" | "authenticated" | "failed";

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
  /** Set in the state "failed": the session could not be fetched. */
  get problem(): Problem | null {
    return problem;
  },
  has(role: Role): boolean {
    return person?.roles.includes(role) ?? false;
  },
};

/** Fetches the session from the gateway. */
export async function loadSession(): Promise<void> {
  const result = await get("/session");
  person = result.ok ? personOf(result.value) : null;
  problem = result.ok || result.problem.status === 401 ? null : result.problem;
  state = person !== null ? "authenticated" : problem !== null ? "failed" : "anonymous";
  await prefer(person?.language);
}

function personOf(session: Session): Person {
  return {
    account: session.account,
    name: session.name ?? session.email ?? session.account,
    email: session.email ?? "",
    roles: session.roles ?? [],
    company: session.company ?? undefined,
    language: session.language ?? undefined,
  };
}

/** Logs out and continues at a path, such as one that leads to another person's login. */
export function logOut(to = "/"): Promise<ApiResult<undefined>> {
  return leave("/logout", to);
}

/** Logs out on all devices. */
export function logOutEverywhere(): Promise<ApiResult<undefined>> {
  return leave("/logout/everywhere", "/");
}

async function leave(
  path: "/logout" | "/logout/everywhere",
  to: string,
): Promise<ApiResult<undefined>> {
  const result = await send("post", path);
  if (!result.ok && result.problem.status !== 401) {
    return result;
  }
  location.assign(to);
  return { ok: true, status: 204, value: undefined };
}
