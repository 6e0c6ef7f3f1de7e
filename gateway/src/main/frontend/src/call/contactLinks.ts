/** Links to a client's address. */
import type { Card } from "$lib/types";
import { addressLine } from "../board/address";

type Address = Card["address"];

export const mapLink = (address: Address): string =>
  `https://www.openstreetmap.org/search?${new URLSearchParams({
    query: `${addressLine(address)}, ${address.country}`,
  })}`;
