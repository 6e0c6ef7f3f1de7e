package org.fsmlight.team.pictures;

/** What came of reading bytes as a picture. */
public sealed interface PictureReading {

  record Readable(ProfilePicture picture) implements PictureReading {}

  /**
   * @param reason what is wrong and what to do, for the one who sent it
   */
  record Refused(String reason) implements PictureReading {}
}
