/** The text of the page's live region, which screen readers read out. */
let current = $state("");

export const announcement = {
  get text(): string {
    return current;
  },
};

/** Announces a text, also when it is the same as the last one. */
export function announce(text: string): void {
  current = current === text ? `${text}\u00a0` : text;
}
