package org.fsmlight.team.organization.pictures;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws a picture as a JPEG of at most 512 pixels a side. */
final class JpegRenderer {

  private static final int MAX_SIDE = 512;

  private JpegRenderer() {}

  static byte[] render(BufferedImage source) {
    var image = source;
    while (longSide(image) >= 2 * MAX_SIDE) { // in steps of one half, or thin lines break up
      image = scaled(image, image.getWidth() / 2, image.getHeight() / 2);
    }
    double factor = Math.min(1, (double) MAX_SIDE / longSide(image));
    image =
        scaled(
            image,
            Math.max(1, (int) Math.round(image.getWidth() * factor)),
            Math.max(1, (int) Math.round(image.getHeight() * factor)));
    var out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, "jpeg", out)) {
        throw new IllegalStateException("This Java runtime can't write JPEG.");
      }
    } catch (IOException memoryDoesNotFail) {
      throw new UncheckedIOException(memoryDoesNotFail);
    }
    return out.toByteArray();
  }

  private static int longSide(BufferedImage image) {
    return Math.max(image.getWidth(), image.getHeight());
  }

  /** Draws on white, since a JPEG has no transparency. */
  private static BufferedImage scaled(BufferedImage source, int width, int height) {
    var target =
        new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_RGB);
    var pen = target.createGraphics();
    try {
      pen.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      pen.drawImage(source, 0, 0, target.getWidth(), target.getHeight(), Color.WHITE, null);
    } finally {
      pen.dispose();
    }
    return target;
  }
}
