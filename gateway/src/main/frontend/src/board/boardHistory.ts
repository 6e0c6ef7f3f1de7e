/** The board's opened things as entries of the browser's history: Back closes the last one. */

/** Everything that an entry restores. */
export interface Shown {
  /** Days, view and opened call, as in the address. */
  address: string;
  /** Opened dialogs and panels, and whether something is filtered. */
  open: readonly string[];
  /** Restored with the entry, but changes of it alone make none, such as typing into a filter. */
  details: unknown;
}

interface Entry {
  key: string;
  /** The keys of earlier entries of this board, the oldest first. */
  trail: readonly string[];
  shown: Shown;
}

const MAX_TRAIL = 50;
/** A browser that does not move in its history within this time never will. */
const MOVE_MS = 500;

const keyOf = ({ address, open }: Shown): string => [address, ...open].join(" ");

export class BoardHistory {
  readonly #restore: (shown: Shown) => void;
  #entry: Entry | null = null;
  #latest: Shown | null = null;
  /** Set while the browser moves back because something was closed. */
  #moving: ReturnType<typeof setTimeout> | null = null;

  /** @param restore shows what an entry shows */
  constructor(restore: (shown: Shown) => void) {
    this.#restore = restore;
  }

  /** Receives what is shown whenever it changes. */
  update(shown: Shown): void {
    this.#latest = shown;
    const entry = this.#entry;
    if (this.#moving !== null) {
      return;
    }
    const key = keyOf(shown);
    if (entry === null || key === entry.key) {
      this.#write("replaceState", { key, trail: entry?.trail ?? [], shown });
      return;
    }
    // what was closed leaves the history, so that Back does not open it again
    const back = entry.trail.length - entry.trail.lastIndexOf(key);
    if (entry.trail.includes(key)) {
      this.#moving = setTimeout(() => this.#moved(null), MOVE_MS);
      history.go(-back);
    } else {
      const trail = [...entry.trail, entry.key].slice(-MAX_TRAIL);
      this.#write("pushState", { key, trail, shown });
    }
  }

  /** Handles a move to an entry; returns whether it is one of a board's. */
  onMove(state: unknown): boolean {
    const entry = entryOf(state);
    if (this.#moving !== null) {
      this.#moved(entry);
    } else if (entry !== null) {
      this.#entry = entry;
      this.#restore(entry.shown);
    }
    return entry !== null;
  }

  close(): void {
    clearTimeout(this.#moving ?? undefined);
  }

  #moved(entry: Entry | null): void {
    clearTimeout(this.#moving ?? undefined);
    this.#moving = null;
    if (entry !== null) {
      this.#entry = entry;
    } else if (this.#entry !== null && this.#latest !== null) {
      this.#entry = { ...this.#entry, key: keyOf(this.#latest) };
    }
    if (this.#latest !== null) {
      this.update(this.#latest);
    }
  }

  #write(how: "pushState" | "replaceState", entry: Entry): void {
    this.#entry = entry;
    history[how]({ board: entry }, "", `${location.pathname}${entry.shown.address}`);
  }
}

function entryOf(state: unknown): Entry | null {
  const { board } = (state ?? {}) as { board?: Entry };
  return board?.shown === undefined ? null : board;
}
