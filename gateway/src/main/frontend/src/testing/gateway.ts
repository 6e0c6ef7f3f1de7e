/** Stands in for the gateway in tests: answers what the test says, and remembers what was asked. */
import { vi } from "vitest";

export interface Asked {
  method: string;
  path: string;
  headers: Headers;
  body: unknown;
}

type Reply =
  Response | Error | ((path: string, request: RequestInit) => Response | Promise<Response>);

const ORIGIN = "urn:fsm-light:problem:";

export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { "Content-Type": "application/json", ...headers },
  });
}

export const nothing = (): Response => new Response(null, { status: 204 });

export function problem(
  type: string,
  status: number,
  more: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Response {
  return json({ type: ORIGIN + type, title: type, status, detail: type, ...more }, status, {
    "Content-Type": "application/problem+json",
    ...headers,
  });
}

/** Replies by "METHOD /path", with its query or for any; one not foreseen fails the test. */
export function gateway(replies: Record<string, Reply>): Asked[] {
  const asked: Asked[] = [];
  document.cookie = "XSRF-TOKEN=of-the-test; path=/";
  vi.stubGlobal("fetch", async (path: string, request: RequestInit = {}) => {
    const method = request.method ?? "GET";
    const body = request.body;
    asked.push({
      method,
      path,
      headers: new Headers(request.headers),
      body: typeof body === "string" ? JSON.parse(body) : (body ?? null),
    });
    const reply = replies[`${method} ${path}`] ?? replies[`${method} ${path.split("?")[0]}`];
    if (reply === undefined) {
      throw new Error(`Nobody foresaw ${method} ${path}`);
    }
    if (reply instanceof Error) {
      throw reply;
    }
    return reply instanceof Response ? reply.clone() : await reply(path, request);
  });
  return asked;
}

/** What fetch throws when nobody answers. */
export const away = (): Error => new TypeError("Failed to fetch");
