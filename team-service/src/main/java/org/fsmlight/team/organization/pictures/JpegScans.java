package org.fsmlight.team.organization.pictures;

/**
 * Counts the scans of a JPEG, each of which makes the decoder process all pixels again. Photos have
 * about ten at most; thousands, in a few kilobytes, would keep a processor busy for hours.
 */
final class JpegScans {

  /** Allows for a progressive picture that has a progressive thumbnail. */
  static final int MAX = 32;

  private static final int MARKER = 0xFF;
  private static final int START_OF_SCAN = 0xDA;

  private JpegScans() {}

  /** Compressed picture data never contains the two bytes of a marker side by side. */
  static boolean exceedLimit(byte[] jpeg) {
    int scans = 0;
    for (int i = 1; i < jpeg.length; i++) {
      if ((jpeg[i - 1] & 0xFF) == MARKER && (jpeg[i] & 0xFF) == START_OF_SCAN) {
        scans++;
      }
    }
    return scans > MAX;
  }
}
