/** Creates an element with `{ class, text, on: { click }, ... }` and children; null ones are left out. */
export function el(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name === "text") {
      made.textContent = value;
    } else if (name === "on") {
      Object.entries(value).forEach(([event, handler]) => made.addEventListener(event, handler));
    } else {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export const by = (id) => document.getElementById(id);

/**
 * Updates a list to the given items. The nodes of items that stay are kept, and with them the focus
 * and the input. `make(item)` returns `{ node, update(item) }`.
 */
export function keyedList(list, keyOf, make) {
  const shown = new Map();
  return (items) => {
    const wanted = new Set(items.map(keyOf));
    for (const [key, entry] of shown) {
      if (!wanted.has(key)) {
        entry.node.remove();
        shown.delete(key);
      }
    }
    items.forEach((item, i) => {
      const key = keyOf(item);
      if (!shown.has(key)) {
        shown.set(key, make(item));
      }
      const { node, update } = shown.get(key);
      update(item);
      if (list.children[i] !== node) {
        list.insertBefore(node, list.children[i] ?? null);
      }
    });
  };
}

/**
 * Repeats a request two seconds after each response, but never while the page is hidden. Returns a
 * function that repeats it at once.
 */
export function poll(request) {
  let timer;
  let running = Promise.resolve();
  const again = () => {
    clearTimeout(timer);
    running = running.then(request).then(() => {
      clearTimeout(timer);
      timer = setTimeout(() => (document.hidden ? wait() : again()), 2000);
    });
    return running;
  };
  const wait = () => document.addEventListener("visibilitychange", again, { once: true });
  again();
  return again;
}
