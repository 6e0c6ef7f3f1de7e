import type { ApiResult, Problem } from "./api";

/** Data of the services with its loading state. The value stays during a reload and when it fails. */
export class Fetched<T> {
  value = $state.raw<T | null>(null);
  problem = $state.raw<Problem | null>(null);

  readonly #fetch: () => Promise<ApiResult<T>>;
  #requests = 0;

  constructor(fetch: () => Promise<ApiResult<T>>) {
    this.#fetch = fetch;
  }

  /** Only the result of the latest request counts. */
  async load(): Promise<void> {
    const request = ++this.#requests;
    const result = await this.#fetch();
    if (request !== this.#requests) {
      return;
    }
    if (result.ok) {
      this.value = result.value;
      this.problem = null;
    } else {
      this.problem = result.problem;
    }
  }

  /** Sets the state a command returned, which is newer than the result of any pending request. */
  set(value: T): void {
    this.#requests += 1;
    this.value = value;
    this.problem = null;
  }
}

type PageOf<Item> = { items: Item[]; next?: string };

/** Fetches all pages of a list. */
export async function allPages<Item>(
  fetchPage: (cursor: string | undefined) => Promise<ApiResult<PageOf<Item>>>,
): Promise<ApiResult<{ items: Item[] }>> {
  const items: Item[] = [];
  let next: string | undefined;
  do {
    const page = await fetchPage(next);
    if (!page.ok) {
      return page;
    }
    items.push(...page.value.items);
    next = page.value.next;
  } while (next !== undefined);
  return { ok: true, status: 200, value: { items } };
}

/** Calls back when the page becomes visible or the network returns, until the result is called. */
export function onReturn(callback: () => void): () => void {
  const onVisible = () => {
    if (document.visibilityState === "visible") {
      callback();
    }
  };
  addEventListener("online", callback);
  document.addEventListener("visibilitychange", onVisible);
  return () => {
    removeEventListener("online", callback);
    document.removeEventListener("visibilitychange", onVisible);
  };
}
