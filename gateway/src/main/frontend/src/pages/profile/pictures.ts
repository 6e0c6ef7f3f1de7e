/** What the service refuses anyway, said before anything is sent. */

const MOST_BYTES = 5 * 1024 * 1024;
const KINDS = ["image/jpeg", "image/png"];

export const ACCEPTED = KINDS.join(",");

/** A key of `profile.picture` and its values, or null when the file may be sent. */
export function fileFlaw(
  file: File,
  language: string,
): { key: string; values: Record<string, string> } | null {
  if (!KINDS.includes(file.type)) {
    return { key: "profile.picture.wrongType", values: { file: file.name } };
  }
  if (file.size > MOST_BYTES) {
    const size = (file.size / 1024 / 1024).toLocaleString(language, { maximumFractionDigits: 1 });
    return { key: "profile.picture.tooBig", values: { file: file.name, size } };
  }
  return null;
}

/** The service's reasons are sentences in English; these are the ones it has. */
const REASONS: [RegExp, string][] = [
  [/more than 5 MB/, "tooBig"],
  [/neither a JPEG nor a PNG/, "type"],
  [/damaged|ends too early/, "damaged"],
  [/25 million pixels/, "pixels"],
  [/smaller than 64/, "small"],
];

/** A key of `profile.picture.reason`, or null for one this page has no words for. */
export const reasonOf = (detail: string): string | null =>
  REASONS.find(([known]) => known.test(detail))?.[1] ?? null;

/** As data: the pages' Content-Security-Policy lets no other address of a file be shown. */
export function preview(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
    reader.readAsDataURL(file);
  });
}
