import type { ApiResult, Problem } from "./api";

type State = "loading" | "open" | "done" | "closed" | "failed";

/** A link with a token, which is used once to set a password. */
export class TokenLink<T> {
  state = $state<State>("loading");
  value = $state.raw<T | null>(null);
  problem = $state.raw<Problem | null>(null);

  readonly #fetch: () => Promise<ApiResult<T>>;
  readonly #redeem: (password: string) => Promise<ApiResult<unknown>>;

  constructor(
    fetch: () => Promise<ApiResult<T>>,
    redeem: (password: string) => Promise<ApiResult<unknown>>,
  ) {
    this.#fetch = fetch;
    this.#redeem = redeem;
  }

  async load(): Promise<void> {
    this.state = "loading";
    const result = await this.#fetch();
    if (result.ok) {
      this.value = result.value;
      this.state = "open";
    } else {
      this.problem = result.problem;
      this.state = isClosed(result.problem) ? "closed" : "failed";
    }
  }

  /** Sets the password. Returns a problem to show at the form, or null. */
  async redeem(password: string): Promise<Problem | null> {
    const result = await this.#redeem(password);
    if (result.ok) {
      this.state = "done";
      return null;
    }
    if (isClosed(result.problem)) {
      this.state = "closed";
      return null;
    }
    return result.problem;
  }
}

/** The token is unknown, used or expired. */
const isClosed = ({ status }: Problem): boolean => status === 404 || status === 410;
