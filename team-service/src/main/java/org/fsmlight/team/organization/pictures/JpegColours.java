package org.fsmlight.team.organization.pictures;

import java.nio.ByteBuffer;

/** Finds out whether a JPEG is in the colours of a printer (CMYK or YCCK) rather than a screen. */
final class JpegColours {

  private static final int PRINTER_COLOURS = 4;

  private JpegColours() {}

  /** False also for bytes that are no JPEG. */
  static boolean areFour(byte[] bytes) {
    try {
      return components(ByteBuffer.wrap(bytes)) == PRINTER_COLOURS;
    } catch (RuntimeException unreadable) { // buffers throw when the sizes in a file are wrong
      return false;
    }
  }

  /** The number of components in the first frame header; 0 if there is none. */
  private static int components(ByteBuffer in) {
    in.position(2);
    while (true) {
      int marker = in.getShort() & 0xFFFF;
      if (marker == 0xFFDA || marker >> 8 != 0xFF) {
        return 0;
      }
      if (marker == 0xFFFF) { // fill bytes may precede a marker
        in.position(in.position() - 1);
        continue;
      }
      int length = in.getShort() & 0xFFFF;
      if (isFrame(marker)) {
        return in.get(in.position() + 5) & 0xFF;
      }
      in.position(in.position() + length - 2);
    }
  }

  /** All of SOF0 to SOF15 but the three markers among them that mean something else. */
  private static boolean isFrame(int marker) {
    return marker >= 0xFFC0
        && marker <= 0xFFCF
        && marker != 0xFFC4
        && marker != 0xFFC8
        && marker != 0xFFCC;
  }
}
