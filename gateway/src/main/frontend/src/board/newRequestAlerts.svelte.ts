/** Alerts a dispatcher to new requests by a sound and by a count in the tab's title. */
import { announce } from "$lib/announce.svelte";
import { t } from "$lib/i18n.svelte";
import { readSwitch, saveSwitch } from "$lib/settings";
import { chime, silence } from "./chime";

const SOUND = "fsm-sound";
const BADGE = "fsm-title-badge";
const PREFIX = /^\(\d+\) /;

export class NewRequestAlerts {
  #sound = $state(readSwitch(SOUND));
  #badge = $state(readSwitch(BADGE));
  /** Why no sound can be heard; browsers play none before the reader has used the page. */
  silence = $state<"blocked" | "unavailable" | null>(silence());

  /** All ids seen so far: a request that returns after a refused acceptance is not new. */
  #seen: Set<string> | null = null;
  #count = 0;
  readonly #titleObserver = new MutationObserver(() => this.#updateTitle());
  readonly #listeners = new AbortController();

  constructor() {
    // pages set their own titles; the count is added again
    this.#titleObserver.observe(document.head, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    const onUse = () => (this.silence = silence());
    for (const event of ["pointerup", "keyup"]) {
      document.addEventListener(event, onUse, { signal: this.#listeners.signal });
    }
  }

  get sound(): boolean {
    return this.#sound;
  }

  set sound(on: boolean) {
    this.#sound = on;
    saveSwitch(SOUND, on);
    if (on) {
      this.#play();
    }
  }

  get badge(): boolean {
    return this.#badge;
  }

  set badge(on: boolean) {
    this.#badge = on;
    saveSwitch(BADGE, on);
    this.#updateTitle();
  }

  /** Receives the open requests whenever they change; null while they are unknown. */
  update(requests: readonly { id: string }[] | null): void {
    if (requests === null) {
      return;
    }
    const seen = this.#seen;
    const added = seen === null ? [] : requests.filter((each) => !seen.has(each.id));
    this.#seen = new Set([...(seen ?? []), ...requests.map((each) => each.id)]);
    this.#count = requests.length;
    this.#updateTitle();
    if (added.length > 0) {
      this.#alert(added.length);
    }
  }

  close(): void {
    this.#listeners.abort();
    this.#titleObserver.disconnect();
    this.#count = 0;
    this.#updateTitle();
  }

  /** One sound for any number of new requests. */
  #alert(count: number): void {
    announce(t("board.alerts.new", { count }));
    if (this.#sound) {
      this.#play();
    }
  }

  #play(): void {
    chime();
    this.silence = silence();
  }

  #updateTitle(): void {
    const plain = document.title.replace(PREFIX, "");
    const title = this.#badge && this.#count > 0 ? `(${this.#count}) ${plain}` : plain;
    if (title !== document.title) {
      document.title = title;
    }
  }
}
