/** Which technicians' rows are wanted; the row "To assign" is always there. */
import { plain } from "../people/person";
import type { Row } from "./card";

export interface Wanted {
  name: string;
  /** A code, or empty for all. */
  skill: string;
  verifiedOnly: boolean;
}

export const everybody: Wanted = { name: "", skill: "", verifiedOnly: false };

export const isNarrowed = (wanted: Wanted): boolean =>
  wanted.name.trim() !== "" || wanted.skill !== "" || wanted.verifiedOnly;

export function filtered(rows: readonly Row[], wanted: Wanted): readonly Row[] {
  if (!isNarrowed(wanted)) {
    return rows;
  }
  const words = plain(wanted.name).split(/\s+/);
  return rows.filter(
    ({ technician }) =>
      technician === null ||
      (words.every((word) => plain(technician.name).includes(word)) &&
        (wanted.skill === "" || technician.skills.includes(wanted.skill)) &&
        (!wanted.verifiedOnly || technician.verified)),
  );
}
