/** A fake gateway: replies as the test defines, and records the requests. */
import { vi } from "vitest";

export interface RecordedRequest {
  method: string;
  path: string;
  headers: Headers;
  body: unknown;
}

type Reply =
  Response | Error | ((path: string, request: RequestInit) => Response | Promise<Response>);

/** By "METHOD /path", with the query or for any query. */
export type Replies = Record<string, Reply>;

const PREFIX = "urn:fsm-light:problem:";

export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { "Content-Type": "application/json", ...headers },
  });
}

export const noContent = (): Response => new Response(null, { status: 204 });

export function problem(
  type: string,
  status: number,
  more: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Response {
  return json({ type: PREFIX + type, title: type, status, detail: type, ...more }, status, {
    "Content-Type": "application/problem+json",
    ...headers,
  });
}

/** Replaces `fetch`. A request without a reply fails the test. */
export function fakeGateway(replies: Replies): RecordedRequest[] {
  const requests: RecordedRequest[] = [];
  document.cookie = "XSRF-TOKEN=test-token; path=/";
  vi.stubGlobal("fetch", async (path: string, request: RequestInit = {}) => {
    const method = request.method ?? "GET";
    const body = request.body;
    requests.push({
      method,
      path,
      headers: new Headers(request.headers),
      body: typeof body === "string" ? JSON.parse(body) : (body ?? null),
    });
    const reply = replies[`${method} ${path}`] ?? replies[`${method} ${path.split("?")[0]}`];
    if (reply === undefined) {
      throw new Error(`No reply for ${method} ${path}`);
    }
    if (reply instanceof Error) {
      throw reply;
    }
    return reply instanceof Response ? reply.clone() : await reply(path, request);
  });
  return requests;
}

/** The error that `fetch` throws without a network. */
export const networkError = (): Error => new TypeError("Failed to fetch");
