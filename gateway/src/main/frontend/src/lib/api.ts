/** Asks the services, with what the gateway wants of a browser; what is refused comes as a value. */

export interface FieldError {
  field: string;
  message: string;
}

/** RFC 9457; `type` is the name alone. A network that is away is a problem of type "network". */
export interface Problem {
  type: string;
  status: number;
  title: string;
  detail: string;
  errors: FieldError[];
  /** Seconds until it makes sense to try again. */
  retryAfter: number | null;
  /** All members: `current`, `missing`, ... */
  body: Record<string, unknown>;
}

export type Answer<T> =
  | {
      ok: true;
      status: number;
      value: T;
      etag: string | null;
      /** What the other side's clock showed, in milliseconds; ours may be off. */
      at?: number;
    }
  | { ok: false; problem: Problem };

export type Method = "POST" | "PUT" | "PATCH" | "DELETE";

export interface Asking {
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

const PREFIX = "urn:fsm-light:problem:";
const CSRF_COOKIE = "XSRF-TOKEN";
const CSRF_HEADER = "X-XSRF-TOKEN";

let whenUnauthenticated: () => void = () => undefined;

/** What is to happen when the session is over; set once by the shell. */
export function onUnauthenticated(react: () => void): void {
  whenUnauthenticated = react;
}

export function get<T>(path: string, asking: Asking = {}): Promise<Answer<T>> {
  return ask<T>(path, { headers: asking.headers, signal: asking.signal, cache: "no-store" });
}

export async function send<T = unknown>(
  method: Method,
  path: string,
  body?: object,
  asking: Asking = {},
): Promise<Answer<T>> {
  const headers: Record<string, string> = { ...asking.headers, ...(await csrfHeaders()) };
  let content: BodyInit | undefined;
  if (body instanceof Blob) {
    content = body;
    headers["Content-Type"] ??= body.type;
  } else if (body !== undefined) {
    content = JSON.stringify(body);
    headers["Content-Type"] ??= "application/json";
  }
  const command = { method, headers, body: content, signal: asking.signal };
  const answer = await ask<T>(path, withToken(command, await csrfToken()));
  if (answer.ok || answer.problem.type !== "csrf-token-missing") {
    return answer;
  }
  // Refused before anything was done: the token was of a login that has ended.
  return ask<T>(path, withToken(command, await freshCsrfToken()));
}

function withToken(command: RequestInit, token: string | null): RequestInit {
  return token === null
    ? command
    : { ...command, headers: { ...command.headers, [CSRF_HEADER]: token } };
}

async function ask<T>(path: string, request: RequestInit): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(path, {
      ...request,
      headers: { Accept: "application/json", ...request.headers },
      credentials: "same-origin",
    });
  } catch (away) {
    return { ok: false, problem: network(away) };
  }
  return answerOf<T>(response, path);
}

/** For who asks in another way than by fetch. */
export async function answerOf<T>(response: Response, path: string): Promise<Answer<T>> {
  if (!response.ok) {
    return { ok: false, problem: await problemOf(response, path) };
  }
  const text = await response.text().catch(() => null);
  try {
    const value = (text ? JSON.parse(text) : undefined) as T;
    const { status, headers } = response;
    const at = Date.parse(headers.get("Date") ?? "");
    return { ok: true, status, value, etag: headers.get("ETag"), at: at || undefined };
  } catch {
    return { ok: false, problem: { ...network(null), type: "fault", status: response.status } };
  }
}

async function problemOf(response: Response, path: string): Promise<Problem> {
  if (response.status === 401 && path !== "/login" && path !== "/session") {
    whenUnauthenticated();
  }
  const read: unknown = await response.json().catch(() => null);
  const body = typeof read === "object" && read !== null ? (read as Record<string, unknown>) : {};
  const type = String(body.type ?? "");
  return {
    type: type.startsWith(PREFIX) ? type.slice(PREFIX.length) : named(response.status),
    status: response.status,
    title: String(body.title ?? ""),
    detail: String(body.detail ?? ""),
    errors: Array.isArray(body.errors) ? (body.errors as FieldError[]) : [],
    retryAfter: secondsOf(response.headers.get("Retry-After")),
    body,
  };
}

/** Something between us and the services answered in a form of its own. */
function named(status: number): string {
  switch (status) {
    case 401:
      return "unauthenticated";
    case 403:
      return "forbidden";
    case 404:
      return "not-found";
    case 429:
      return "too-many-attempts";
    case 502:
    case 503:
    case 504:
      return "try-again";
    default:
      return "fault";
  }
}

export function network(away: unknown): Problem {
  const aborted = away instanceof DOMException && away.name === "AbortError";
  return {
    type: aborted ? "aborted" : "network",
    status: 0,
    title: "",
    detail: "",
    errors: [],
    retryAfter: null,
    body: {},
  };
}

/** Seconds, or a date, as HTTP allows both. */
function secondsOf(header: string | null): number | null {
  if (header === null) {
    return null;
  }
  const seconds = /^\d+$/.test(header)
    ? Number(header)
    : Math.ceil((Date.parse(header) - Date.now()) / 1000);
  return Number.isFinite(seconds) ? Math.max(1, seconds) : null;
}

/** What tells a command of this page from one that another site made the browser send. */
export async function csrfHeaders(): Promise<Record<string, string>> {
  const token = await csrfToken();
  return token === null ? {} : { [CSRF_HEADER]: token };
}

/** The gateway sets its cookie with any answer; who has none yet asks once. */
async function csrfToken(): Promise<string | null> {
  return cookie(CSRF_COOKIE) ?? (await freshCsrfToken());
}

async function freshCsrfToken(): Promise<string | null> {
  await fetch("/session", { credentials: "same-origin", cache: "no-store" }).catch(() => null);
  return cookie(CSRF_COOKIE);
}

function cookie(name: string): string | null {
  const found = document.cookie.split("; ").find((each) => each.startsWith(`${name}=`));
  return found === undefined ? null : decodeURIComponent(found.slice(name.length + 1));
}
