/**
 * Calls the services with what the gateway requires of a browser. Paths, parameters, bodies and
 * responses are checked against the contract; a refusal is returned as a value.
 */
import type { Method, Operation, PathOf, RequestArgument, Success } from "./contract";

export interface FieldError {
  field: string;
  message: string;
}

/** RFC 9457; `type` is the last part of the URN. An unreachable network has the type "network". */
export interface Problem {
  type: string;
  status: number;
  title: string;
  detail: string;
  errors: FieldError[];
  /** Seconds until a retry makes sense. */
  retryAfter: number | null;
  /** All members: `current`, `missing`, ... */
  body: Record<string, unknown>;
}

export type ApiResult<T> =
  | {
      ok: true;
      status: number;
      value: T;
      /** The server's clock in milliseconds; the browser's may be off. */
      serverTime?: number;
    }
  | {
      ok: false;
      problem: Problem;
      /** The current state, where a refused command returns it. */
      current: T | null;
    };

type Command = Exclude<Method, "get">;

/** A request whose types are already checked. */
interface PlainRequest {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  ifMatch?: number;
  signal?: AbortSignal;
}

const PREFIX = "urn:fsm-light:problem:";
const CSRF_COOKIE = "XSRF-TOKEN";
const CSRF_HEADER = "X-XSRF-TOKEN";

/** Returns whether there is a session again, so that the request can be repeated. */
type UnauthenticatedHandler = () => boolean | Promise<boolean>;

let unauthenticatedHandler: UnauthenticatedHandler = () => false;

/** Sets what happens when a session has ended; the app sets it once. */
export function onUnauthenticated(handler: UnauthenticatedHandler): void {
  unauthenticatedHandler = handler;
}

export function get<P extends PathOf<"get">>(
  path: P,
  ...[request]: RequestArgument<Operation<"get", P>>
): Promise<ApiResult<Success<Operation<"get", P>>>> {
  const { signal, ...plain } = (request ?? {}) as PlainRequest;
  return fetchResult(urlOf(path, plain), { signal, cache: "no-store" });
}

/** Sends a command. Bodies are JSON; files are sent by `upload`. */
export async function send<M extends Command, P extends PathOf<M>>(
  method: M,
  path: P,
  ...[request]: RequestArgument<Operation<M, P>>
): Promise<ApiResult<Success<Operation<M, P>>>> {
  const plain = (request ?? {}) as PlainRequest;
  const url = urlOf(path, plain);
  const init: RequestInit = {
    method: method.toUpperCase(),
    headers: headersOf(plain),
    body: plain.body === undefined ? undefined : JSON.stringify(plain.body),
    signal: plain.signal,
  };
  type Value = Success<Operation<M, P>>;
  const result = await fetchResult<Value>(url, withCsrfToken(init, await csrfToken()));
  if (result.ok || result.problem.type !== "csrf-token-missing") {
    return result;
  }
  // refused before anything was done: the token belonged to a login that has ended
  return fetchResult<Value>(url, withCsrfToken(init, await freshCsrfToken()));
}

function headersOf({ body, ifMatch }: PlainRequest): Record<string, string> {
  return {
    ...(body === undefined ? {} : { "Content-Type": "application/json" }),
    ...(ifMatch === undefined ? {} : { "If-Match": `"${ifMatch}"` }),
  };
}

/** Fills in path parameters and appends the query; parameters without a value are left out. */
export function urlOf(template: string, { path = {}, query = {} }: PlainRequest): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(path[name])),
  );
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return search.size === 0 ? filled : `${filled}?${search}`;
}

function withCsrfToken(init: RequestInit, token: string | null): RequestInit {
  return token === null ? init : { ...init, headers: { ...init.headers, [CSRF_HEADER]: token } };
}

/** A request of an ended session did nothing, so it is sent again once there is a new session. */
async function fetchResult<T>(url: string, init: RequestInit): Promise<ApiResult<T>> {
  const result = await fetchOnce<T>(url, init);
  return isSessionEnded(result, url) && (await unauthenticatedHandler())
    ? fetchOnce(url, init)
    : result;
}

const isSessionEnded = (result: ApiResult<unknown>, url: string): boolean =>
  !result.ok && result.problem.status === 401 && url !== "/login" && url !== "/session";

async function fetchOnce<T>(url: string, init: RequestInit): Promise<ApiResult<T>> {
  let response: Response;
  try {
    response = await fetch(url, {
      ...init,
      headers: { Accept: "application/json", ...init.headers },
      credentials: "same-origin",
    });
  } catch (error) {
    return failure(networkProblem(error));
  }
  return read<T>(response);
}

/** Reads a response that was not fetched here: of an upload or a stream. */
export async function resultOf<T>(response: Response, url: string): Promise<ApiResult<T>> {
  const result = await read<T>(response);
  if (isSessionEnded(result, url)) {
    await unauthenticatedHandler();
  }
  return result;
}

async function read<T>(response: Response): Promise<ApiResult<T>> {
  if (!response.ok) {
    const problem = await problemOf(response);
    const { current } = problem.body;
    const isState = typeof current === "object" && current !== null;
    return { ok: false, problem, current: isState ? (current as T) : null };
  }
  const text = await response.text().catch(() => null);
  try {
    const value = (text ? JSON.parse(text) : undefined) as T;
    const serverTime = Date.parse(response.headers.get("Date") ?? "") || undefined;
    return { ok: true, status: response.status, value, serverTime };
  } catch {
    return failure({ ...networkProblem(null), type: "fault", status: response.status });
  }
}

export const failure = (problem: Problem): { ok: false; problem: Problem; current: null } => ({
  ok: false,
  problem,
  current: null,
});

async function problemOf(response: Response): Promise<Problem> {
  const json: unknown = await response.json().catch(() => null);
  const body = typeof json === "object" && json !== null ? (json as Record<string, unknown>) : {};
  const type = String(body.type ?? "");
  return {
    type: type.startsWith(PREFIX) ? type.slice(PREFIX.length) : typeOfStatus(response.status),
    status: response.status,
    title: String(body.title ?? ""),
    detail: String(body.detail ?? ""),
    errors: Array.isArray(body.errors) ? (body.errors as FieldError[]) : [],
    retryAfter: secondsOf(response.headers.get("Retry-After")),
    body,
  };
}

/** The type of a problem that a proxy reports, without a problem document of ours. */
function typeOfStatus(status: number): string {
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

export function networkProblem(error: unknown): Problem {
  const isAborted = error instanceof DOMException && error.name === "AbortError";
  return {
    type: isAborted ? "aborted" : "network",
    status: 0,
    title: "",
    detail: "",
    errors: [],
    retryAfter: null,
    body: {},
  };
}

/** HTTP allows seconds or a date. */
function secondsOf(header: string | null): number | null {
  if (header === null) {
    return null;
  }
  const seconds = /^\d+$/.test(header)
    ? Number(header)
    : Math.ceil((Date.parse(header) - Date.now()) / 1000);
  return Number.isFinite(seconds) ? Math.max(1, seconds) : null;
}

/** The header that distinguishes a command of this page from a forged one of another site. */
export async function csrfHeaders(): Promise<Record<string, string>> {
  const token = await csrfToken();
  return token === null ? {} : { [CSRF_HEADER]: token };
}

/** The gateway sets the cookie with any response, so one request is enough to get it. */
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
