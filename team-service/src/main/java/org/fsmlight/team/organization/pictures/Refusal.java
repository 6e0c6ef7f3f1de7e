package org.fsmlight.team.organization.pictures;

/** The reason why bytes were not accepted as a profile picture. */
public sealed interface Refusal {

  /** More than {@link PictureReader#MAX_BYTES}. */
  record TooManyBytes() implements Refusal {}

  /** Neither JPEG nor PNG nor a WebP that stands still. */
  record UnknownFormat() implements Refusal {}

  /** A photo of an iPhone that was not converted. */
  record Heic() implements Refusal {}

  /** More decoding passes than a photo needs. */
  record TooManyScans() implements Refusal {}

  /** More than {@link PictureReader#MAX_PIXELS}. */
  record TooManyPixels() implements Refusal {}

  /** A side shorter than {@link PictureReader#MIN_SIDE}. */
  record TooSmall() implements Refusal {}

  /** The end of the file is missing. */
  record Truncated() implements Refusal {}

  /** The decoder failed. */
  record Damaged() implements Refusal {}
}
