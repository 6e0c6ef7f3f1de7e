/** Asks for a new login over the page when the session has ended, so that nothing on it is lost. */
import { get } from "./api";
import { onReturn } from "./fetched.svelte";
import { session } from "./session.svelte";

/** The name of the window with the login. */
const WINDOW = "fsm-login";
const CHANNEL = "fsm-session";

export class SessionRenewal {
  /** Whether the reader is asked to log in. */
  isAsked = $state(false);
  #answer: Promise<boolean> | null = null;
  #resolve: (isRenewed: boolean) => void = () => undefined;
  #stop: () => void = () => undefined;

  /** Resolves to true once the reader has logged in again, to false if they do not want to. */
  ask(): Promise<boolean> {
    this.#answer ??= new Promise((resolve) => {
      this.#resolve = resolve;
      this.isAsked = true;
      this.#stop = this.#listen();
    });
    return this.#answer;
  }

  /** Opens the login in a window of its own. */
  logIn(): void {
    open(location.pathname, WINDOW, "popup,width=520,height=720");
  }

  decline(): void {
    this.#finish(false);
  }

  /** Another window may have logged in; to another account, this page has to be loaded again. */
  async check(): Promise<void> {
    const result = await get("/session");
    if (!this.isAsked || !result.ok) {
      return;
    }
    if (result.value.account === session.person?.account) {
      this.#finish(true);
    } else {
      location.reload();
    }
  }

  #listen(): () => void {
    const channel = openChannel();
    const check = () => void this.check();
    channel?.addEventListener("message", check);
    addEventListener("focus", check);
    const stopReturn = onReturn(check);
    return () => {
      channel?.close();
      removeEventListener("focus", check);
      stopReturn();
    };
  }

  #finish(isRenewed: boolean): void {
    this.isAsked = false;
    this.#answer = null;
    this.#stop();
    this.#resolve(isRenewed);
  }
}

/** In the window with the login, once it has a session: reports it and closes the window. */
export function reportRenewal(): boolean {
  if (window.name !== WINDOW || session.state !== "authenticated") {
    return false;
  }
  const channel = openChannel();
  channel?.postMessage("renewed");
  channel?.close();
  window.name = "";
  window.close();
  return true;
}

const openChannel = (): BroadcastChannel | null =>
  typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(CHANNEL);
