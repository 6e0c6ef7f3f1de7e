/** Links to a client's phone and address. */
import type { Card } from "$lib/types";

type Address = Card["address"];

/** A number as it was typed, and in E.164 where the service could make it out. */
export interface Telephone {
  phone?: string | null;
  phoneE164?: string | null;
}

/** A link that can be dialled from every country. */
export const telephoneLink = ({ phone, phoneE164 }: Telephone): string =>
  `tel:${phoneE164 ?? (phone ?? "").normalize("NFKC").replace(/[^+\d]/g, "")}`;

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
