import { get, type Answer, type Problem } from "$lib/api";

/** What the services are asked for. It stays while it is asked for again, and when that fails. */
export class Fetched<T> {
  value = $state.raw<T | null>(null);
  problem = $state.raw<Problem | null>(null);

  readonly #path: () => string;
  readonly #ask: (path: string) => Promise<Answer<T>>;
  #asked = 0;

  constructor(path: () => string, ask: (path: string) => Promise<Answer<T>> = get<T>) {
    this.#path = path;
    this.#ask = ask;
  }

  /** Of several answers under way only that to the latest question counts. */
  async load(): Promise<void> {
    const turn = ++this.#asked;
    const answer = await this.#ask(this.#path());
    if (turn !== this.#asked) {
      return;
    }
    if (answer.ok) {
      this.value = answer.value;
      this.problem = null;
    } else {
      this.problem = answer.problem;
    }
  }

  /** What a command answered is newer than whatever is still being asked for. */
  set(value: T): void {
    this.#asked += 1;
    this.value = value;
    this.problem = null;
  }
}

/** All pages of a list, for what is searched as a whole. */
export async function everyPage<I>(path: string): Promise<Answer<{ items: I[] }>> {
  const items: I[] = [];
  let next: string | undefined;
  do {
    const page: string = next === undefined ? path : `${path}?cursor=${encodeURIComponent(next)}`;
    const answer = await get<{ items: I[]; next?: string }>(page);
    if (!answer.ok) {
      return answer;
    }
    items.push(...answer.value.items);
    next = answer.value.next;
  } while (next !== undefined);
  return { ok: true, status: 200, value: { items }, etag: null };
}

/** Looks again when somebody comes back to the page or the network to them. */
export function onReturn(look: () => void): () => void {
  const seen = () => {
    if (document.visibilityState === "visible") {
      look();
    }
  };
  addEventListener("online", look);
  document.addEventListener("visibilitychange", seen);
  return () => {
    removeEventListener("online", look);
    document.removeEventListener("visibilitychange", seen);
  };
}
