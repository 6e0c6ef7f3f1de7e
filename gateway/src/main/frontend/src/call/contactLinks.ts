/** Links to a client's phone and address. */
import type { Card } from "$lib/types";

type Address = Card["address"];

export const telephoneLink = (number: string): string => `tel:${number.replace(/[^+\d]/g, "")}`;

/** The address in one line, without the country. */
export const addressLine = ({
  street,
  postalCode,
  city,
}: Pick<Address, "street" | "postalCode" | "city">): string =>
  [street, `${postalCode} ${city}`.trim()].filter((each) => each !== "").join(", ");

export const mapLink = (address: Address): string =>
  `https://www.openstreetmap.org/search?${new URLSearchParams({
    query: `${addressLine(address)}, ${address.country}`,
  })}`;
