// The product over HTTP, as machine clients use it.
import { Agent, request } from "node:http";

const SERVICE = "wlan-setup";

export class Product {
  #origin;
  #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  #tokens = new Map();

  constructor(origin) {
    this.#origin = origin;
  }

  get origin() {
    return this.#origin;
  }

  /** Returns a token of a machine client. In the demo, the secret of a client is its name. */
  async token(client) {
    const known = this.#tokens.get(client);
    if (known && known.until > Date.now()) {
      return known.token;
    }
    const answer = await this.#send("POST", "/oauth2/token", "grant_type=client_credentials", {
      Authorization: `Basic ${Buffer.from(`${client}:${client}`).toString("base64")}`,
      "Content-Type": "application/x-www-form-urlencoded",
    });
    const token = answer.body.access_token;
    this.#tokens.set(client, { token, until: Date.now() + (answer.body.expires_in - 30) * 1000 });
    return token;
  }

  /** Discards the tokens, so that the next ones have their full lifetime. */
  forgetTokens() {
    this.#tokens.clear();
  }

  async demo() {
    const { body } = await this.#send("GET", "/sandbox/api/demo");
    return {
      company: body.companyId,
      service: body.serviceTypes.find((it) => it.code === SERVICE),
    };
  }

  async get(path, client) {
    return this.#send("GET", path, undefined, await this.#as(client));
  }

  async post(path, content, client, headers = {}) {
    return this.#send("POST", path, JSON.stringify(content), {
      ...(await this.#as(client)),
      "Content-Type": "application/json",
      ...headers,
    });
  }

  /** The headers that authenticate as a client; none if no client is given. */
  async #as(client) {
    return client === undefined ? {} : { Authorization: `Bearer ${await this.token(client)}` };
  }

  /** Returns the stream of the response, on a connection of its own. */
  async stream(path, client) {
    const headers = {
      Authorization: `Bearer ${await this.token(client)}`,
      Accept: "text/event-stream",
    };
    return new Promise((resolve, reject) => {
      request(this.#origin + path, { headers, agent: false }, (answer) =>
        answer.statusCode === 200
          ? resolve(answer)
          : reject(new Error(`${path}: ${answer.statusCode}`)),
      )
        .on("error", reject)
        .end();
    });
  }

  #send(method, path, content, headers = {}) {
    return new Promise((resolve, reject) => {
      const asked = request(
        this.#origin + path,
        { method, headers, agent: this.#agent },
        (answer) => {
          const parts = [];
          answer.on("data", (part) => parts.push(part));
          answer.on("error", reject);
          answer.on("end", () => {
            const text = Buffer.concat(parts).toString();
            resolve({ status: answer.statusCode, body: text === "" ? null : JSON.parse(text) });
          });
        },
      );
      asked.on("error", reject);
      asked.end(content);
    });
  }
}
