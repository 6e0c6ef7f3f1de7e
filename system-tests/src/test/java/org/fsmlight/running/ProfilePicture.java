package org.fsmlight.running;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A generated portrait for a technician's profile. */
public final class ProfilePicture {

  private ProfilePicture() {}

  public static byte[] jpeg() {
    var image = new BufferedImage(320, 320, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(new Color(0xE3E8EE));
    pen.fillRect(0, 0, 320, 320);
    pen.setColor(new Color(0x1F4FD8));
    pen.fillOval(60, 190, 200, 200);
    pen.setColor(new Color(0xE0B79A));
    pen.fillOval(105, 70, 110, 130);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
