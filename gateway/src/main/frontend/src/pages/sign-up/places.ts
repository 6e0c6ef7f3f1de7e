/** Countries and time zones to choose from, and defaults guessed from the browser. */
import type { Language } from "$lib/i18n.svelte";

export interface Option {
  value: string;
  label: string;
}

/** ISO 3166-1 alpha-2. */
const COUNTRIES =
  "AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW".split(
    " ",
  );

/** The countries of the most common zones; elsewhere the browser's language decides. */
const COUNTRY_OF_ZONE: Record<string, string> = {
  "Europe/Zurich": "CH",
  "Europe/Berlin": "DE",
  "Europe/Vienna": "AT",
  "Europe/Vaduz": "LI",
  "Europe/Paris": "FR",
  "Europe/Rome": "IT",
  "Europe/London": "GB",
  "Europe/Brussels": "BE",
  "Europe/Amsterdam": "NL",
  "Europe/Luxembourg": "LU",
  "Europe/Madrid": "ES",
};

export function countries(language: Language): Option[] {
  const names = new Intl.DisplayNames([language], { type: "region" });
  return COUNTRIES.map((value) => ({ value, label: names.of(value) ?? value })).sort((one, other) =>
    one.label.localeCompare(other.label, language),
  );
}

export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The country of the browser's zone, else of its language; empty if unknown. */
export function browserCountry(): string {
  const region = navigator.languages
    .map((each) => each.split("-").at(-1) ?? "")
    .find((part) => COUNTRIES.includes(part));
  return COUNTRY_OF_ZONE[browserZone()] ?? region ?? "";
}

export function zones(chosen: string): Option[] {
  const known = Intl.supportedValuesOf("timeZone");
  const all = known.includes(chosen) ? known : [chosen, ...known];
  return all.map((value) => ({ value, label: value.replaceAll("_", " ") }));
}
