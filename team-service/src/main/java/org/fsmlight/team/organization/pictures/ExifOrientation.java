package org.fsmlight.team.organization.pictures;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The orientation of a JPEG or WebP according to its EXIF block. A camera stores the pixels as the
 * sensor read them, and encoding anew drops the EXIF block, so that the pixels have to be turned
 * first.
 *
 * @param number 1 to 8, as in TIFF 6.0, tag 0x0112; 1 is upright
 */
record ExifOrientation(int number) {

  private static final ExifOrientation UPRIGHT = new ExifOrientation(1);
  private static final int ORIENTATION = 0x0112;

  /** Reads the orientation; upright when there is none that can be read. */
  static ExifOrientation of(byte[] bytes) {
    try {
      return PictureFormat.of(bytes).filter(PictureFormat.WEBP::equals).isPresent()
          ? new WebpChunks(bytes).exif().map(ExifOrientation::inTiff).orElse(UPRIGHT)
          : inJpeg(ByteBuffer.wrap(bytes));
    } catch (RuntimeException unreadable) { // buffers throw when the sizes in the block are wrong
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

  /** Turns and mirrors an image of this orientation so that it is upright. */
  BufferedImage upright(BufferedImage image) {
    if (number == 1) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    var transform =
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
    var sideways = number >= 5;
    var turned =
        new BufferedImage(
            sideways ? height : width, sideways ? width : height, BufferedImage.TYPE_INT_RGB);
    var pen = turned.createGraphics();
    try {
      pen.drawImage(image, transform, null);
    } finally {
      pen.dispose();
    }
    return turned;
  }
}
