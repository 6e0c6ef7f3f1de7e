/** Filters the technicians' rows; the row "To assign" is always shown. */
import { searchable } from "$lib/text";
import type { Row } from "./card";

export interface TechnicianFilter {
  name: string;
  /** A skill's code, or empty for all. */
  skill: string;
  verifiedOnly: boolean;
}

export const noFilter: TechnicianFilter = { name: "", skill: "", verifiedOnly: false };

export const isFiltering = (filter: TechnicianFilter): boolean =>
  filter.name.trim() !== "" || filter.skill !== "" || filter.verifiedOnly;

export function filterRows(rows: readonly Row[], filter: TechnicianFilter): readonly Row[] {
  if (!isFiltering(filter)) {
    return rows;
  }
  const words = searchable(filter.name).split(/\s+/);
  return rows.filter(
    ({ technician }) =>
      technician === null ||
      (words.every((word) => searchable(technician.name).includes(word)) &&
        (filter.skill === "" || technician.skills.includes(filter.skill)) &&
        (!filter.verifiedOnly || technician.verified)),
  );
}
