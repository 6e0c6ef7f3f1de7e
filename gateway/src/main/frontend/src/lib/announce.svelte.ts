/** What is said to those who don't see it happen. */
let said = $state("");

export const announcement = {
  get text(): string {
    return said;
  },
};

/** Read out when the reader pauses; the same sentence twice is said twice. */
export function announce(text: string): void {
  said = said === text ? `${text}\u00a0` : text;
}
