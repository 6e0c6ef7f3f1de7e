/** The board's quick search: what is typed, what it finds, and which hit the keys have reached. */
import { Paged } from "../people/paged.svelte";
import { everything, pathOf, queryOf, type Listed } from "./listed";
import { Pause } from "./pause";

const MOST = 8;

export class Quick {
  q = $state("");
  isOpen = $state(false);
  /** Of the hits; the one after the last is "all results". */
  at = $state(-1);

  readonly #found = new Paged<Listed>();
  readonly #pause = new Pause();
  /** Of a question that was refused there are none, not those of the one before. */
  readonly hits = $derived(
    this.#found.problem === null ? (this.#found.items ?? []).slice(0, MOST) : [],
  );

  /** Whether there is something to say about what is typed now. */
  get isAnswered(): boolean {
    return !this.#isTyping && !this.#found.busy;
  }

  #isTyping = $state(false);

  get problem() {
    return this.#found.problem;
  }

  get all(): string {
    return queryOf({ ...everything, q: this.q });
  }

  typed(): void {
    this.at = -1;
    this.isOpen = this.q.trim() !== "";
    if (!this.isOpen) {
      this.#pause.end();
      this.#isTyping = false;
      return;
    }
    this.#isTyping = true;
    this.#pause.then(() => void this.#look());
  }

  async #look(): Promise<void> {
    const wanted = { ...everything, q: this.q };
    this.#isTyping = false;
    await this.#found.look((cursor) => pathOf(wanted, cursor));
    this.at = -1; // whom the keys had reached may be another now
  }

  /** The next one, or the one before; round the corner at the ends. */
  step(by: number): void {
    if (this.q.trim() !== "") {
      this.isOpen = true;
      const count = this.hits.length + 1;
      this.at = this.at === -1 && by < 0 ? count - 1 : (this.at + by + count) % count;
    }
  }

  close(): void {
    this.isOpen = false;
    this.at = -1;
  }

  clear(): void {
    this.q = "";
    this.typed();
  }

  /** Nobody waits any more. */
  leave(): void {
    this.#pause.end();
  }
}
