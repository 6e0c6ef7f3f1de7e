/** Makes an element: `{ class, text, on: { click }, ... }` and children; null ones are left out. */
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
 * Brings a list to what it should show, keeping the nodes of items that stay, and with them focus
 * and what was typed. `make(item)` gives `{ node, update(item) }`.
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

/** Asks again and again: two seconds after each answer, at once when told, never while hidden. */
export function keepAsking(ask) {
  let timer;
  let running = Promise.resolve();
  const again = () => {
    clearTimeout(timer);
    running = running.then(ask).then(() => {
      clearTimeout(timer);
      timer = setTimeout(() => (document.hidden ? wait() : again()), 2000);
    });
    return running;
  };
  const wait = () => document.addEventListener("visibilitychange", again, { once: true });
  again();
  return again;
}
