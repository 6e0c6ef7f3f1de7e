/** The board's quick search: the typed text, its hits, and the hit selected by keyboard. */
import { get } from "$lib/api";
import { Debounce } from "$lib/debounce";
import { PagedList } from "$lib/pagedList.svelte";
import type { FoundCall } from "$lib/types";
import { addressOf, noCallFilter, queryOf } from "./callSearch";

const MAX_HITS = 8;

export class QuickSearchState {
  q = $state("");
  isOpen = $state(false);
  /** Index of the selected hit; the one after the last is "all results"; -1 for none. */
  selected = $state(-1);
  #isTyping = $state(false);

  readonly #found = new PagedList<FoundCall>();
  readonly #debounce = new Debounce();
  /** None after a failed search, rather than those of the search before. */
  readonly hits = $derived(
    this.#found.problem === null ? (this.#found.items ?? []).slice(0, MAX_HITS) : [],
  );

  /** Whether the hits are those of the typed text. */
  get isAnswered(): boolean {
    return !this.#isTyping && !this.#found.isBusy;
  }

  get problem() {
    return this.#found.problem;
  }

  /** The address query of the page with all results. */
  get allResults(): string {
    return addressOf({ ...noCallFilter, q: this.q });
  }

  /** To be called when the text has changed. */
  onInput(): void {
    this.selected = -1;
    this.isOpen = this.q.trim() !== "";
    if (!this.isOpen) {
      this.#debounce.cancel();
      this.#isTyping = false;
      return;
    }
    this.#isTyping = true;
    this.#debounce.run(() => void this.#search());
  }

  async #search(): Promise<void> {
    const filter = { ...noCallFilter, q: this.q };
    this.#isTyping = false;
    await this.#found.load((cursor) =>
      get("/api/service-calls", { query: queryOf(filter, cursor) }),
    );
    this.selected = -1; // the hits are others now
  }

  /** Selects the next or previous hit, cyclically. */
  step(by: number): void {
    if (this.q.trim() !== "") {
      this.isOpen = true;
      const count = this.hits.length + 1;
      this.selected =
        this.selected === -1 && by < 0 ? count - 1 : (this.selected + by + count) % count;
    }
  }

  close(): void {
    this.isOpen = false;
    this.selected = -1;
  }

  clear(): void {
    this.q = "";
    this.onInput();
  }

  stop(): void {
    this.#debounce.cancel();
  }
}
