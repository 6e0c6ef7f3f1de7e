/** How to reach people and places from a link. */
import type { Card } from "../board/card";

export const telephone = (number: string): string => `tel:${number.replace(/[^+\d]/g, "")}`;

export const inOneLine = ({ street, postalCode, city }: Card["address"]): string =>
  [street, `${postalCode} ${city}`.trim()].filter((each) => each !== "").join(", ");

export const onMap = (address: Card["address"]): string =>
  `https://www.openstreetmap.org/search?${new URLSearchParams({
    query: `${inOneLine(address)}, ${address.country}`,
  })}`;
