import { get, type Problem } from "$lib/api";

/** A list that comes in pages; a new question begins it anew, and only the latest one counts. */
export class Paged<T> {
  items = $state.raw<T[] | null>(null);
  problem = $state.raw<Problem | null>(null);
  next = $state.raw<string | null>(null);
  busy = $state(false);

  #path: (cursor?: string) => string = () => "";
  #asked = 0;

  async look(path: (cursor?: string) => string): Promise<void> {
    this.#path = path;
    await this.#ask(path(), []);
  }

  async again(): Promise<void> {
    await this.#ask(this.#path(), []);
  }

  async more(): Promise<void> {
    if (this.next !== null && !this.busy) {
      await this.#ask(this.#path(this.next), this.items ?? []);
    }
  }

  /** What a command answered takes the place of what was listed. */
  replace(isOne: (each: T) => boolean, by: T): void {
    this.items = this.items?.map((each) => (isOne(each) ? by : each)) ?? null;
  }

  async #ask(path: string, before: T[]): Promise<void> {
    const turn = ++this.#asked;
    this.busy = true;
    const answer = await get<{ items: T[]; next?: string }>(path);
    if (turn !== this.#asked) {
      return;
    }
    this.busy = false;
    if (answer.ok) {
      this.items = [...before, ...answer.value.items];
      this.next = answer.value.next ?? null;
      this.problem = null;
    } else {
      this.problem = answer.problem;
    }
  }
}
