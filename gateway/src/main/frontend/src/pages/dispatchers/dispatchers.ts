/** As `GET /api/dispatchers` tells of them. */
export interface Dispatcher {
  id: string;
  status: "INVITED" | "ACTIVE" | "LEFT";
  version: number;
  firstName: string;
  lastName: string;
  email: string;
  language: string;
}

export const active = (dispatchers: readonly Dispatcher[]): Dispatcher[] =>
  dispatchers.filter((each) => each.status === "ACTIVE");

/** Somebody has to decide for the company; who is only invited can always be taken back. */
export const isTheLastOne = (of: Dispatcher, all: readonly Dispatcher[]): boolean =>
  of.status === "ACTIVE" && active(all).length === 1;

/** The list after a command was answered: who has left is not in it. */
export const withOne = (all: readonly Dispatcher[], one: Dispatcher): Dispatcher[] => {
  const others = all.filter((each) => each.id !== one.id);
  const known = others.length < all.length;
  if (one.status === "LEFT") {
    return others;
  }
  return known ? all.map((each) => (each.id === one.id ? one : each)) : [...others, one];
};
