/** The current page by its address. Links between pages are followed without a reload. */
import { exists, match, needsLogin } from "./pages";
import { session } from "./session.svelte";

/** Pages that must be loaded from the gateway: it starts a login for the page that needs one. */
const SERVED_BY_GATEWAY = ["login"];

function read() {
  const known = match(location.pathname);
  return {
    name: known !== null && exists(known.name) ? known.name : null,
    params: known?.params ?? {},
    query: new URLSearchParams(location.search),
    /** The number of navigations so far. */
    visit: 0,
  };
}

let current = $state.raw(read());

export const route = {
  get name(): string | null {
    return current.name;
  },
  get params(): Record<string, string> {
    return current.params;
  },
  get query(): URLSearchParams {
    return current.query;
  },
  get visit(): number {
    return current.visit;
  },
};

/** Handles moves in the history among the shown page's own entries; returns whether it did. */
type MoveHandler = (state: unknown) => boolean;
let moveHandler: MoveHandler | null = null;

/** Lets the shown page handle moves among its own entries, until the returned function is called. */
export function onMoveWithinPage(handler: MoveHandler): () => void {
  moveHandler = handler;
  return () => {
    if (moveHandler === handler) {
      moveHandler = null;
    }
  };
}

/** Navigates to a path of this origin, without a reload where possible. */
export function navigate(path: string, options: { replace?: boolean } = {}): void {
  const to = new URL(path, location.href);
  if (!isWithin(to)) {
    location.assign(to.href);
    return;
  }
  history[options.replace ? "replaceState" : "pushState"](null, "", to.href);
  current = { ...read(), visit: current.visit + 1 };
}

/** Whether the app itself can show the page. */
function isWithin(to: URL): boolean {
  const name = to.origin === location.origin ? match(to.pathname)?.name : undefined;
  return (
    name !== undefined &&
    exists(name) &&
    !SERVED_BY_GATEWAY.includes(name) &&
    (!needsLogin(name) || session.person !== null)
  );
}

/** Starts to follow links and the browser's history, until the returned function is called. */
export function listen(): () => void {
  current = read();
  const onPopState = ({ state }: PopStateEvent) => {
    const isSamePage = match(location.pathname)?.name === current.name;
    if (!isSamePage || moveHandler?.(state) !== true) {
      current = { ...read(), visit: current.visit + 1 };
    }
  };
  addEventListener("popstate", onPopState);
  document.addEventListener("click", onClick);
  return () => {
    removeEventListener("popstate", onPopState);
    document.removeEventListener("click", onClick);
  };
}

function onClick(click: MouseEvent): void {
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
