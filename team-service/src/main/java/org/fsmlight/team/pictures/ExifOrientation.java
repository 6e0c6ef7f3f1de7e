package org.fsmlight.team.pictures;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a phone was held, from a JPEG's EXIF block: the pixels lie as the sensor saw them, and
 * drawing anew drops the note that says so. Numbers as in TIFF 6.0, tag 0x0112.
 */
record ExifOrientation(int number) {

  private static final ExifOrientation UPRIGHT = new ExifOrientation(1);
  private static final int ORIENTATION = 0x0112;

  /** Upright when there is no readable note. */
  static ExifOrientation of(byte[] bytes) {
    try {
      return inJpeg(ByteBuffer.wrap(bytes));
    } catch (RuntimeException unreadable) { // buffers throw where the block lies about its sizes
      return UPRIGHT;
    }
  }

  private static ExifOrientation inJpeg(ByteBuffer in) {
    if (in.getShort() != (short) 0xFFD8) {
      return UPRIGHT;
    }
    while (true) {
      int marker = in.getShort() & 0xFFFF;
      int length = in.getShort() & 0xFFFF;
      if (marker == 0xFFDA || marker >> 8 != 0xFF) {
        return UPRIGHT;
      }
      if (marker == 0xFFE1 && length > 8 && in.getInt(in.position()) == 0x45786966) {
        return inTiff(in.slice(in.position() + 6, length - 8));
      }
      in.position(in.position() + length - 2);
    }
  }

  private static ExifOrientation inTiff(ByteBuffer tiff) {
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
        int number = tiff.getShort(entry + 8);
        return number >= 1 && number <= 8 ? new ExifOrientation(number) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  BufferedImage upright(BufferedImage image) {
    if (number == 1) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    AffineTransform turn =
        switch (number) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
          case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
          default -> new AffineTransform();
        };
    boolean onItsSide = number >= 5;
    var turned =
        new BufferedImage(
            onItsSide ? height : width, onItsSide ? width : height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = turned.createGraphics();
    try {
      pen.drawImage(image, turn, null);
    } finally {
      pen.dispose();
    }
    return turned;
  }
}
