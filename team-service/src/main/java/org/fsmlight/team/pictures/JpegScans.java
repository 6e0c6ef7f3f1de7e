package org.fsmlight.team.pictures;

/**
 * How often a decoder has to go through all pixels of a JPEG. Photos say some ten times at most;
 * thousands, in a few kilobytes, keep a processor busy for hours.
 */
final class JpegScans {

  /** With room for a progressive picture that has a progressive thumbnail. */
  private static final int MOST = 32;

  private static final int MARKER = 0xFF;
  private static final int START_OF_SCAN = 0xDA;

  private JpegScans() {}

  /** Within the data of a picture itself a marker's bytes never stand side by side. */
  static boolean areTooMany(byte[] jpeg) {
    int scans = 0;
    for (int i = 1; i < jpeg.length; i++) {
      if ((jpeg[i - 1] & 0xFF) == MARKER && (jpeg[i] & 0xFF) == START_OF_SCAN) {
        scans++;
      }
    }
    return scans > MOST;
  }
}
