/** Numbers to dial, from phone numbers as people write them. */
export interface Dialled {
  text: string;
  /** A `tel:` address. */
  href: string;
}

/** A number as it was typed, and in E.164 where the service could read it. */
export interface Telephone {
  phone?: string | null;
  phoneE164?: string | null;
}

/** A link that can be dialled from every country. */
export const telephoneOf = ({ phone, phoneE164 }: Telephone): string =>
  phoneE164 == null ? telephoneLink(phone ?? "") : `tel:${phoneE164}`;

/** Without the library: a zero in brackets is not dialled after a country code. */
export const telephoneLink = (number: string): string =>
  `tel:${(/^\s*(\+|00)/.test(number) ? number.replace(/\(0\)/g, "") : number).replace(/[^+\d]/g, "")}`;

/**
 * The numbers in a text, each with its own link; the text itself if none is found. The library is
 * loaded when the first number is shown. It knows where a zero belongs to the number, as in Italy.
 *
 * @param country of the text's author, ISO 3166-1 alpha-2
 */
export async function dialled(text: string, country: string): Promise<Dialled[]> {
  const { findPhoneNumbersInText } = await import("libphonenumber-js/min");
  const options = { defaultCountry: country as "CH", v2: true as const };
  const found = findPhoneNumbersInText(text.replace(/(\+\d{1,3}\s*)\(0\)/g, "$1"), options);
  if (found.length <= 1) {
    return [{ text, href: found[0]?.number.getURI() ?? telephoneLink(text) }];
  }
  return found.map(({ number }) => ({
    text: number.formatInternational(),
    href: number.getURI(),
  }));
}
