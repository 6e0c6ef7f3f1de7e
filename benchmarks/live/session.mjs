// A person who is logged in as in a browser: with cookies and a CSRF token.
export class Session {
  #origin;
  #cookies = new Map();

  constructor(origin) {
    this.#origin = origin;
  }

  static async of(origin, email, password) {
    const session = new Session(origin);
    const login = await session.#follow("/board");
    const ticket = await session.#ask(new URL("/login", origin), {
      method: "POST",
      headers: { "Content-Type": "application/json", Origin: origin },
      body: JSON.stringify({ email, password }),
    });
    if (ticket.status !== 204) {
      throw new Error(`A login was answered with ${ticket.status}: ${await ticket.text()}`);
    }
    await session.#follow(`/oauth2/authorize${login.search}`);
    await session.#ask(new URL("/session", origin));
    return session;
  }

  /** Returns the status of the response. */
  async put(path, body, type) {
    const csrfToken = [...this.#cookies].find(([name]) => name.endsWith("XSRF-TOKEN"))?.[1] ?? "";
    const headers = { "Content-Type": type, "X-XSRF-TOKEN": csrfToken, Origin: this.#origin };
    const answer = await this.#ask(new URL(path, this.#origin), { method: "PUT", headers, body });
    return answer.status;
  }

  /** Follows redirects and returns the last URL. */
  async #follow(path) {
    let at = new URL(path, this.#origin);
    for (let hops = 0; hops < 10; hops += 1) {
      const answer = await this.#ask(at);
      const next = answer.headers.get("location");
      if (next === null) {
        return at;
      }
      at = new URL(next, at);
    }
    throw new Error(`${path} redirects without end.`);
  }

  async #ask(url, { headers = {}, ...options } = {}) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, {
      ...options,
      redirect: "manual",
      headers: {
        Accept: "text/html,application/json",
        ...headers,
        ...(cookie && { Cookie: cookie }),
      },
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set);
      this.#cookies.set(name, value);
    }
    return answer;
  }
}
