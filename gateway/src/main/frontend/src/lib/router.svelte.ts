/** Which page the address names; links between pages don't load anew. */
import { exists, match, needsLogin } from "./pages";
import { session } from "./session.svelte";

/** Entered through the gateway, which knows what the login is for. */
const SERVED = ["login"];

function read() {
  const known = match(location.pathname);
  return {
    name: known !== null && exists(known.name) ? known.name : null,
    params: known?.params ?? {},
    query: new URLSearchParams(location.search),
    /** Grows with every navigation; the first page is 0. */
    visit: 0,
  };
}

let now = $state.raw(read());

export const route = {
  get name(): string | null {
    return now.name;
  },
  get params(): Record<string, string> {
    return now.params;
  },
  get query(): URLSearchParams {
    return now.query;
  },
  get visit(): number {
    return now.visit;
  },
};

/** Goes to a path of this origin: within the page where that is possible. */
export function navigate(path: string, how: { replace?: boolean } = {}): void {
  const to = new URL(path, location.href);
  if (!isWithin(to)) {
    location.assign(to.href);
    return;
  }
  history[how.replace ? "replaceState" : "pushState"](null, "", to.href);
  now = { ...read(), visit: now.visit + 1 };
}

function isWithin(to: URL): boolean {
  const name = to.origin === location.origin ? match(to.pathname)?.name : undefined;
  return (
    name !== undefined &&
    exists(name) &&
    !SERVED.includes(name) &&
    (!needsLogin(name) || session.person !== null)
  );
}

/** Follows the address from now on: the browser's back and forward, and links. */
export function listen(): () => void {
  now = read();
  const back = () => (now = { ...read(), visit: now.visit + 1 });
  addEventListener("popstate", back);
  document.addEventListener("click", follow);
  return () => {
    removeEventListener("popstate", back);
    document.removeEventListener("click", follow);
  };
}

function follow(click: MouseEvent): void {
  const link = click.target instanceof Element ? click.target.closest("a") : null;
  const plain = !(click.metaKey || click.ctrlKey || click.shiftKey || click.altKey);
  if (link === null || !plain || click.button !== 0 || click.defaultPrevented) {
    return;
  }
  const href = link.getAttribute("href");
  if (
    href === null ||
    href.startsWith("#") ||
    link.target !== "" ||
    link.hasAttribute("download")
  ) {
    return;
  }
  if (isWithin(new URL(link.href))) {
    click.preventDefault();
    navigate(link.href);
  }
}
