/** The bar below a cell: booked hours as a share of a day of eight, until working hours are known. */
const FULL_MS = 8 * 3_600_000;

/** Attachment for the cell of a technician's day. */
export function setLoad(booked: number): ((element: HTMLElement) => void) | undefined {
  if (booked === 0) {
    return undefined;
  }
  return (element) => {
    element.dataset.load = booked > FULL_MS ? "over" : "";
    element.style.setProperty("--load", `${Math.min(booked / FULL_MS, 1) * 100}%`);
    return () => delete element.dataset.load;
  };
}
