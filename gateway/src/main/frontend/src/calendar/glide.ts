/** Animates a card from a rectangle to its place. A fixed copy is moved, which nothing clips. */
export function glide(card: string, from: DOMRect): void {
  const element = document.querySelector(`[data-card="${CSS.escape(card)}"]`);
  if (element === null || matchMedia("(prefers-reduced-motion: reduce)").matches) {
    return;
  }
  const to = element.getBoundingClientRect();
  const copy = element.cloneNode(true) as HTMLElement;
  for (const name of ["id", "role", "tabindex", "data-card", "aria-label", "title"]) {
    copy.removeAttribute(name);
  }
  copy.setAttribute("aria-hidden", "true");
  copy.inert = true;
  const { style } = copy;
  style.position = "fixed";
  style.inset = "0 auto auto 0";
  style.margin = "0";
  style.width = `${to.width}px`;
  style.height = `${to.height}px`;
  style.zIndex = "40";
  document.body.append(copy);
  const at = ({ x, y }: DOMRect) => `translate(${x}px, ${y}px)`;
  copy
    .animate([{ transform: at(from) }, { transform: at(to) }], {
      duration: Math.min(180 + Math.hypot(from.x - to.x, from.y - to.y) / 4, 450),
      easing: "cubic-bezier(0.3, 0, 0.2, 1)",
    })
    .finished.catch(() => undefined)
    .finally(() => copy.remove());
}
