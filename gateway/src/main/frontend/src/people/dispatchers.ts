/** The dispatchers of a company. */
import type { Dispatcher } from "$lib/types";

export const activeOnes = (dispatchers: readonly Dispatcher[]): Dispatcher[] =>
  dispatchers.filter((each) => each.status === "ACTIVE");

/** The last active dispatcher cannot be removed; an invitation can always be withdrawn. */
export const isLastActive = (dispatcher: Dispatcher, all: readonly Dispatcher[]): boolean =>
  dispatcher.status === "ACTIVE" && activeOnes(all).length === 1;

/** The list with the state a command returned; a removed dispatcher is not in it. */
export const withDispatcher = (all: readonly Dispatcher[], changed: Dispatcher): Dispatcher[] => {
  const others = all.filter((each) => each.id !== changed.id);
  const isKnown = others.length < all.length;
  if (changed.status === "LEFT") {
    return others;
  }
  return isKnown
    ? all.map((each) => (each.id === changed.id ? changed : each))
    : [...others, changed];
};
