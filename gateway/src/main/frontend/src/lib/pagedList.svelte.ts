import type { ApiResult, Problem } from "./api";

type PageOf<Item> = { items: Item[]; next?: string };
type FetchPage<Item> = (cursor: string | undefined) => Promise<ApiResult<PageOf<Item>>>;

/** A list fetched page by page. A new query starts over; only the result of the latest counts. */
export class PagedList<Item> {
  items = $state.raw<Item[] | null>(null);
  problem = $state.raw<Problem | null>(null);
  next = $state.raw<string | null>(null);
  isBusy = $state(false);

  #fetchPage: FetchPage<Item> | null = null;
  #requests = 0;

  async load(fetchPage: FetchPage<Item>): Promise<void> {
    this.#fetchPage = fetchPage;
    await this.#request(undefined, []);
  }

  async reload(): Promise<void> {
    await this.#request(undefined, []);
  }

  async loadMore(): Promise<void> {
    if (this.next !== null && !this.isBusy) {
      await this.#request(this.next, this.items ?? []);
    }
  }

  /** Replaces an item by the state a command returned. */
  replace(matches: (item: Item) => boolean, by: Item): void {
    this.items = this.items?.map((item) => (matches(item) ? by : item)) ?? null;
  }

  async #request(cursor: string | undefined, before: Item[]): Promise<void> {
    if (this.#fetchPage === null) {
      return;
    }
    const request = ++this.#requests;
    this.isBusy = true;
    const result = await this.#fetchPage(cursor);
    if (request !== this.#requests) {
      return;
    }
    this.isBusy = false;
    if (result.ok) {
      this.items = [...before, ...result.value.items];
      this.next = result.value.next ?? null;
      this.problem = null;
    } else {
      this.problem = result.problem;
    }
  }
}
