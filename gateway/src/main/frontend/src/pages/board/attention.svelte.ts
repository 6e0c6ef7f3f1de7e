/** Draws a dispatcher's attention to new requests: by a sound, and in the title of the tab. */
import { announce } from "$lib/announce.svelte";
import { t } from "$lib/i18n.svelte";
import { chime, isSilent } from "./chime";

const SOUND = "fsm-sound";
const BADGE = "fsm-title-badge";
const PREFIX = /^\(\d+\) /;

export class Attention {
  #sound = $state(stored(SOUND));
  #badge = $state(stored(BADGE));
  /** Whether the last sound could be heard; browsers play none before the reader has done something. */
  silent = $state<"waiting" | "away" | null>(isSilent());

  /** Every id ever seen: a request whose acceptance was refused comes back, and is not new. */
  #seen: Set<string> | null = null;
  #open = 0;
  readonly #titles = new MutationObserver(() => this.#retitle());
  readonly #listening = new AbortController();

  constructor() {
    // pages change their title as they like; the number stays
    this.#titles.observe(document.head, { childList: true, characterData: true, subtree: true });
    const touched = () => (this.silent = isSilent());
    for (const event of ["pointerup", "keyup"]) {
      document.addEventListener(event, touched, { signal: this.#listening.signal });
    }
  }

  get sound(): boolean {
    return this.#sound;
  }

  set sound(wanted: boolean) {
    this.#sound = wanted;
    store(SOUND, wanted);
    if (wanted) {
      this.#play();
    }
  }

  get badge(): boolean {
    return this.#badge;
  }

  set badge(wanted: boolean) {
    this.#badge = wanted;
    store(BADGE, wanted);
    this.#retitle();
  }

  /** Those not decided yet, whenever they change; null while that is not known. */
  requests(open: readonly { id: string }[] | null): void {
    if (open === null) {
      return;
    }
    const seen = this.#seen;
    const fresh = seen === null ? [] : open.filter((each) => !seen.has(each.id));
    this.#seen = new Set([...(seen ?? []), ...open.map((each) => each.id)]);
    this.#open = open.length;
    this.#retitle();
    if (fresh.length > 0) {
      this.newRequests(fresh.length);
    }
  }

  /** Tells of what has just come in; one sound, however many they are. */
  newRequests(count: number): void {
    announce(t("day.attention.new", { count }));
    if (this.#sound) {
      this.#play();
    }
  }

  leave(): void {
    this.#listening.abort();
    this.#titles.disconnect();
    this.#open = 0;
    this.#retitle();
  }

  #play(): void {
    chime();
    this.silent = isSilent();
  }

  #retitle(): void {
    const plain = document.title.replace(PREFIX, "");
    const title = this.#badge && this.#open > 0 ? `(${this.#open}) ${plain}` : plain;
    if (title !== document.title) {
      document.title = title;
    }
  }
}

function stored(key: string): boolean {
  try {
    return localStorage.getItem(key) !== "off";
  } catch {
    return true;
  }
}

function store(key: string, on: boolean): void {
  try {
    localStorage.setItem(key, on ? "on" : "off");
  } catch {
    // private windows may refuse; it then holds until the page is left
  }
}
