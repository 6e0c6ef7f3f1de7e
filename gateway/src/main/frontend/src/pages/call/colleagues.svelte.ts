/** What the company's dispatchers are called. */
import type { Dispatcher } from "../dispatchers/dispatchers";
import { Fetched } from "../people/fetched.svelte";
import { fullName } from "../people/person";

const dispatchers = new Fetched<{ items: Dispatcher[] }>(() => "/api/dispatchers");

export function learnColleagues(): void {
  if (dispatchers.value === null) {
    void dispatchers.load();
  }
}

export function colleagueName(id: string): string | undefined {
  const known = dispatchers.value?.items.find((each) => each.id === id);
  return known === undefined ? undefined : fullName(known);
}
