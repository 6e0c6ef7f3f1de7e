import { announce } from "$lib/announce.svelte";
import type { ApiResult, Problem } from "$lib/api";
import { Fetched } from "$lib/fetched.svelte";

/** The notice about the last command. */
export type CommandNotice = { kind: "good"; text: string } | { kind: "bad"; problem: Problem };

/** The people of a list, changed by commands. */
export class PeopleList<P extends { id: string }> {
  readonly list: Fetched<{ items: P[] }>;
  notice = $state.raw<CommandNotice | null>(null);
  /** The id of the person with a pending command. */
  busy = $state.raw<string | null>(null);
  readonly #withChanged: (people: readonly P[], changed: P) => P[];

  /** @param withChanged returns the list with a person's new state */
  constructor(
    fetch: () => Promise<ApiResult<{ items: P[] }>>,
    withChanged: (people: readonly P[], changed: P) => P[],
  ) {
    this.list = new Fetched(fetch);
    this.#withChanged = withChanged;
  }

  /** Shows a person's new state and a text about it. */
  show(person: P, text: string): void {
    this.#update(person);
    this.notice = { kind: "good", text };
    announce(text);
  }

  /** Runs a command. A refusal may return the person's current state, which is shown too. */
  async run(
    person: P,
    command: () => Promise<ApiResult<P>>,
    textOf: (changed: P) => string,
  ): Promise<void> {
    this.busy = person.id;
    const result = await command();
    this.busy = null;
    if (result.ok) {
      this.show(result.value, textOf(result.value));
      return;
    }
    if (result.current !== null) {
      this.#update(result.current);
    }
    this.notice = { kind: "bad", problem: result.problem };
  }

  #update(person: P): void {
    this.list.set({ items: this.#withChanged(this.list.value?.items ?? [], person) });
  }
}
