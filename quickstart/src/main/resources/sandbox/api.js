import { say } from "./words.js";

/** A refused request with its problem (RFC 9457). */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.title);
    this.status = status;
    this.problem = problem;
  }
}

const tokens = new Map();

/** An access token of a demo client. Its secret is its name. */
async function tokenOf(client) {
  const known = tokens.get(client);
  if (known && known.until > Date.now()) {
    return known.value;
  }
  const answer = await send("/oauth2/token", {
    method: "POST",
    headers: { Authorization: `Basic ${btoa(`${client}:${client}`)}` },
    body: new URLSearchParams({ grant_type: "client_credentials" }),
  });
  const token = {
    value: answer.access_token,
    until: Date.now() + (answer.expires_in - 20) * 1000,
  };
  tokens.set(client, token);
  return token.value;
}

async function send(path, options) {
  let answer;
  try {
    answer = await fetch(path, { cache: "no-store", ...options });
  } catch {
    throw new Refusal(0, { title: say("away.title"), detail: say("away.detail") });
  }
  const body = await answer.json().catch(() => null);
  if (!answer.ok) {
    throw new Refusal(answer.status, {
      title: body?.error ?? say("refused.title"),
      detail: body?.error_description ?? say("refused.detail", { status: answer.status }),
      ...body,
    });
  }
  return body;
}

/** Calls the public API as a demo client. Throws a Refusal. */
export async function callApi(client, method, path, { body, headers } = {}) {
  const attempt = async () =>
    send(path, {
      method,
      headers: {
        Authorization: `Bearer ${await tokenOf(client)}`,
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  try {
    return await attempt();
  } catch (refusal) {
    if (refusal.status !== 401) {
      throw refusal;
    }
    tokens.delete(client); // it may be from before a restart with new data
    return attempt();
  }
}

/** Calls the sandbox itself, which needs no token. */
export const sandbox = (path, body) =>
  send(
    `/sandbox/api/${path}`,
    body === undefined
      ? {}
      : {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify(body),
        },
  );

/** The texts of a refusal. */
export function problemText(refusal) {
  const { title, detail, errors = [] } = refusal.problem ?? {
    title: say("refused.title"),
    detail: String(refusal),
  };
  return {
    title,
    detail,
    errors: errors.map(({ field, message }) => `${field}: ${message}`),
  };
}
