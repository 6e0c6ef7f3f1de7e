package org.fsmlight.team.pictures;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Pictures, good and hostile. */
public final class PictureFixtures {

  private PictureFixtures() {}

  public static byte[] jpeg(int width, int height) {
    return encoded(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
  }

  public static byte[] png(int width, int height) {
    return encoded(drawn(width, height, BufferedImage.TYPE_INT_ARGB), "png");
  }

  /** Says it is huge, in some 60 bytes. */
  public static byte[] pngBomb(int width, int height) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    var header = new ByteArrayOutputStream();
    try (var data = new DataOutputStream(header)) {
      data.writeInt(width);
      data.writeInt(height);
      data.write(new byte[] {8, 6, 0, 0, 0});
    } catch (IOException memoryDoesNotFail) {
      throw new UncheckedIOException(memoryDoesNotFail);
    }
    chunk(out, "IHDR", header.toByteArray());
    chunk(out, "IDAT", new byte[] {0x78, (byte) 0x9C, 0x63, 0, 1, 0, 0, 5, 0, 1});
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  /** A good JPEG whose frame header says it is huge. */
  public static byte[] jpegBomb(int width, int height) {
    byte[] bytes = jpeg(100, 100);
    for (int i = 0; i < bytes.length - 8; i++) {
      if ((bytes[i] & 0xFF) == 0xFF && (bytes[i + 1] & 0xFF) == 0xC0) {
        bytes[i + 5] = (byte) (height >> 8);
        bytes[i + 6] = (byte) height;
        bytes[i + 7] = (byte) (width >> 8);
        bytes[i + 8] = (byte) width;
        return bytes;
      }
    }
    throw new IllegalStateException("no frame header");
  }

  /** Small, and says again and again that all its pixels are to be gone through once more. */
  public static byte[] scanBomb(int width, int height) {
    byte[] progressive = progressive(drawn(width, height, BufferedImage.TYPE_INT_RGB));
    int end = progressive.length - 2;
    int lastScan = end;
    do {
      lastScan--;
    } while ((progressive[lastScan] & 0xFF) != 0xFF || (progressive[lastScan + 1] & 0xFF) != 0xDA);
    var out = new ByteArrayOutputStream();
    out.write(progressive, 0, end);
    for (int again = 0; again < 1_000; again++) {
      out.write(progressive, lastScan, end - lastScan);
    }
    out.write(progressive, end, 2);
    return out.toByteArray();
  }

  public static byte[] progressive(int width, int height) {
    return progressive(drawn(width, height, BufferedImage.TYPE_INT_RGB));
  }

  private static byte[] progressive(BufferedImage image) {
    var out = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      var wish = writer.getDefaultWriteParam();
      wish.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.write(null, new IIOImage(image, null, null), wish);
    } catch (IOException memoryDoesNotFail) {
      throw new UncheckedIOException(memoryDoesNotFail);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  public static byte[] svg() {
    return "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A good JPEG, and a page with a script to whoever reads it so. */
  public static byte[] polyglot() {
    byte[] jpeg = jpeg(100, 100);
    byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (page.length + 2)});
    out.writeBytes(page);
    out.write(jpeg, 2, jpeg.length - 2);
    out.writeBytes(page);
    return out.toByteArray();
  }

  public static byte[] truncated(byte[] whole) {
    return java.util.Arrays.copyOf(whole, whole.length / 2);
  }

  /** As a phone writes it: pixels as the sensor saw them, and a note how it was held. */
  public static byte[] withOrientation(byte[] jpeg, int orientation) {
    byte[] exif = {
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
    out.writeBytes(exif);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  public static BufferedImage decoded(byte[] bytes) {
    try {
      return ImageIO.read(new ByteArrayInputStream(bytes));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Red above blue. */
  private static BufferedImage drawn(int width, int height, int type) {
    var image = new BufferedImage(width, height, type);
    var pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width, height / 2);
    pen.setColor(Color.BLUE);
    pen.fillRect(0, height / 2, width, height - height / 2);
    pen.dispose();
    return image;
  }

  private static byte[] encoded(BufferedImage image, String format) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException memoryDoesNotFail) {
      throw new UncheckedIOException(memoryDoesNotFail);
    }
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
    var crc = new CRC32();
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    crc.update(name);
    crc.update(content);
    try (var data = new DataOutputStream(out)) {
      data.writeInt(content.length);
      data.write(name);
      data.write(content);
      data.writeInt((int) crc.getValue());
    } catch (IOException memoryDoesNotFail) {
      throw new UncheckedIOException(memoryDoesNotFail);
    }
  }
}
