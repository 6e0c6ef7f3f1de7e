/** A client's address as it is written in its country. */
import type { Card } from "$lib/types";

type Address = Pick<Card["address"], "street" | "postalCode" | "city"> & { country?: string };

/** Countries that write the postcode after the town. */
const POSTCODE_LAST: ReadonlySet<string> = new Set(["GB", "IE"]);

/** "8002 Zurich", "London SW1A 1AA" */
export const townLine = ({ postalCode, city, country = "" }: Address): string =>
  (POSTCODE_LAST.has(country) ? [city, postalCode] : [postalCode, city])
    .filter((part) => part !== "")
    .join(" ");

/** The address in one line, without the country. */
export const addressLine = (address: Address): string =>
  [address.street, townLine(address)].filter((part) => part !== "").join(", ");
