/** The names of the company's dispatchers, loaded once. */
import { get } from "$lib/api";
import { Fetched } from "$lib/fetched.svelte";
import { fullName } from "./person";

const dispatchers = new Fetched(() => get("/api/dispatchers"));

export function loadDispatcherNames(): void {
  if (dispatchers.value === null) {
    void dispatchers.load();
  }
}

export function dispatcherName(id: string): string | undefined {
  const known = dispatchers.value?.items.find((each) => each.id === id);
  return known === undefined ? undefined : fullName(known);
}
