/** Checks of a picture before it is uploaded, as the service makes them again. */

const MAX_BYTES = 5 * 1024 * 1024;
const KINDS = ["image/jpeg", "image/png", "image/webp"];
const HEIC = /^image\/hei[cf]|\.hei[cf]$/i;

export const ACCEPTED = KINDS.join(",");

/** The message for a file the service would refuse; null if there is none. */
export function fileFlaw(
  file: File,
  language: string,
): { key: string; values: Record<string, string> } | null {
  if (HEIC.test(file.type) || HEIC.test(file.name)) {
    return { key: "profile.picture.heic", values: { file: file.name } };
  }
  if (!KINDS.includes(file.type)) {
    return { key: "profile.picture.wrongType", values: { file: file.name } };
  }
  if (file.size > MAX_BYTES) {
    const size = (file.size / 1024 / 1024).toLocaleString(language, { maximumFractionDigits: 1 });
    return { key: "profile.picture.tooBig", values: { file: file.name, size } };
  }
  return null;
}

/** The service's English reasons, and the keys of their translations. */
const REASONS: [RegExp, string][] = [
  [/more than 5 MB/, "tooBig"],
  [/neither a JPEG/, "type"],
  [/HEIC/, "heic"],
  [/damaged|ends too early/, "damaged"],
  [/25 million pixels/, "pixels"],
  [/smaller than 64/, "small"],
];

/** A key of `profile.picture.reason`; null for a reason without a translation. */
export const reasonOf = (detail: string): string | null =>
  REASONS.find(([pattern]) => pattern.test(detail))?.[1] ?? null;

/** The picture as a data URL, because the Content-Security-Policy allows no other. */
export function preview(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
    reader.readAsDataURL(file);
  });
}
