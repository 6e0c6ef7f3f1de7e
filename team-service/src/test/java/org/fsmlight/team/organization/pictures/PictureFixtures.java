package org.fsmlight.team.organization.pictures;

import java.awt.Color;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Valid and hostile pictures. */
public final class PictureFixtures {

  private PictureFixtures() {}

  public static byte[] jpeg(int width, int height) {
    return encoded(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
  }

  public static byte[] png(int width, int height) {
    return encoded(drawn(width, height, BufferedImage.TYPE_INT_ARGB), "png");
  }

  /** A PNG of some 60 bytes whose header claims the given size. */
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

  /** A valid small JPEG whose frame header claims the given size. */
  public static byte[] jpegBomb(int width, int height) {
    var bytes = jpeg(100, 100);
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

  /** A JPEG with a thousand scans, each of which makes the decoder process all pixels again. */
  public static byte[] scanBomb(int width, int height) {
    var progressive = progressive(drawn(width, height, BufferedImage.TYPE_INT_RGB));
    int end = progressive.length - 2;
    int lastScan = end;
    do {
      lastScan--;
    } while ((progressive[lastScan] & 0xFF) != 0xFF || (progressive[lastScan + 1] & 0xFF) != 0xDA);
    var out = new ByteArrayOutputStream();
    out.write(progressive, 0, end);
    for (int i = 0; i < 1_000; i++) {
      out.write(progressive, lastScan, end - lastScan);
    }
    out.write(progressive, end, 2);
    return out.toByteArray();
  }

  /** The JPEG with the start of a scan a thousand times more. */
  public static byte[] withMoreScans(byte[] jpeg) {
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, jpeg.length - 2);
    for (int i = 0; i < 1_000; i++) {
      out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA});
    }
    out.write(jpeg, jpeg.length - 2, 2);
    return out.toByteArray();
  }

  public static byte[] progressive(int width, int height) {
    return progressive(drawn(width, height, BufferedImage.TYPE_INT_RGB));
  }

  private static byte[] progressive(BufferedImage image) {
    var out = new ByteArrayOutputStream();
    var writer = jdkWriter();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      var parameters = writer.getDefaultWriteParam();
      parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.write(null, new IIOImage(image, null, null), parameters);
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

  /** A valid JPEG that is also an HTML page with a script. */
  public static byte[] polyglot() {
    var jpeg = jpeg(100, 100);
    var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (page.length + 2)});
    out.writeBytes(page);
    out.write(jpeg, 2, jpeg.length - 2);
    out.writeBytes(page);
    return out.toByteArray();
  }

  public static byte[] truncated(byte[] whole) {
    return Arrays.copyOf(whole, whole.length / 2);
  }

  /** The JPEG with an EXIF block that has the given orientation, big-endian as phones write it. */
  public static byte[] withOrientation(byte[] jpeg, int orientation) {
    return withExif(jpeg, ByteOrder.BIG_ENDIAN, orientation);
  }

  public static byte[] withLittleEndianOrientation(byte[] jpeg, int orientation) {
    return withExif(jpeg, ByteOrder.LITTLE_ENDIAN, orientation);
  }

  private static byte[] withExif(byte[] jpeg, ByteOrder order, int orientation) {
    var exif = new ByteArrayOutputStream();
    exif.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0});
    exif.writeBytes(tiff(order, orientation));
    return withSegment(jpeg, 0xE1, exif.toByteArray());
  }

  private static byte[] tiff(ByteOrder order, int orientation) {
    var tiff = ByteBuffer.allocate(26).order(order);
    tiff.putShort((short) (order == ByteOrder.BIG_ENDIAN ? 0x4D4D : 0x4949)).putShort((short) 42);
    tiff.putInt(8); // where the directory starts
    tiff.putShort((short) 1); // entries
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1); // orientation, one short
    tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
    return tiff.array();
  }

  private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, 0, (byte) (content.length + 2)});
    out.writeBytes(content);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  /** A JPEG whose quadrants are red and green above blue and yellow. */
  public static byte[] quadrants(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    var colours = new Color[] {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};
    for (int i = 0; i < colours.length; i++) {
      pen.setColor(colours[i]);
      pen.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
    }
    pen.dispose();
    return encoded(image, "jpeg");
  }

  /**
   * The same quadrants in the colours of a printer, inverted and marked as Adobe's programs do.
   *
   * @param transform 0 for CMYK, 2 for YCCK
   */
  public static byte[] printerQuadrants(int width, int height, int transform) {
    var raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, new Point());
    var inks =
        new int[][] {{255, 0, 0, 255}, {0, 255, 0, 255}, {0, 0, 255, 255}, {255, 255, 0, 255}};
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        var ink = inks[2 * x / width + 2 * (2 * y / height)];
        raster.setPixel(x, y, transform == 0 ? ink : luma(ink));
      }
    }
    var adobe = new byte[] {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
    return withSegment(writtenRaster(raster), 0xEE, adobe);
  }

  /**
   * YCCK holds the inverse of the three colours, as red, green and blue, and the black as it is.
   */
  private static int[] luma(int[] ink) {
    int red = 255 - ink[0];
    int green = 255 - ink[1];
    int blue = 255 - ink[2];
    return new int[] {
      (int) Math.round(0.299 * red + 0.587 * green + 0.114 * blue),
      (int) Math.clamp(Math.round(128 - 0.1687 * red - 0.3313 * green + 0.5 * blue), 0, 255),
      (int) Math.clamp(Math.round(128 + 0.5 * red - 0.4187 * green - 0.0813 * blue), 0, 255),
      ink[3]
    };
  }

  private static byte[] writtenRaster(Raster raster) {
    var out = new ByteArrayOutputStream();
    var writer = jdkWriter();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(raster, null, null), null);
    } catch (IOException memoryDoesNotFail) {
      throw new UncheckedIOException(memoryDoesNotFail);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static ImageWriter jdkWriter() {
    var writers = ImageIO.getImageWritersByFormatName("jpeg");
    while (true) {
      var writer = writers.next();
      if (writer.getClass().getModule() == ImageIO.class.getModule()) {
        return writer;
      }
    }
  }

  /** The same quadrants as a WebP: {@code lossy}, {@code lossless} or with {@code alpha}. */
  public static byte[] webp(String kind) {
    try (var in = PictureFixtures.class.getResourceAsStream("/pictures/" + kind + ".webp")) {
      return in.readAllBytes();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** A WebP of which the named header states another size, low byte first from the offset on. */
  public static byte[] webpClaiming(String kind, String chunk, int offset, int... size) {
    var bytes = webp(kind);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(chunk) + 8 + offset;
    for (int i = 0; i < size.length; i++) {
      bytes[at + i] = (byte) size[i];
    }
    return bytes;
  }

  /** The WebP with an EXIF chunk that has the given orientation. */
  public static byte[] webpWithOrientation(String kind, int orientation) {
    var webp = webp(kind);
    var tiff = tiff(ByteOrder.LITTLE_ENDIAN, orientation);
    var all = ByteBuffer.allocate(webp.length + 8 + tiff.length).order(ByteOrder.LITTLE_ENDIAN);
    all.put(webp).put("EXIF".getBytes(StandardCharsets.US_ASCII)).putInt(tiff.length).put(tiff);
    all.putInt(4, all.capacity() - 8);
    return all.array();
  }

  /** The first bytes of an iPhone's photo. */
  public static byte[] heic() {
    return "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The bytes followed by zeros, up to the given length. */
  public static byte[] padded(byte[] bytes, int length) {
    return Arrays.copyOf(bytes, length);
  }

  public static BufferedImage decoded(byte[] bytes) {
    try {
      return ImageIO.read(new ByteArrayInputStream(bytes));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** An image with a red upper half and a blue lower half. */
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
    var name = type.getBytes(StandardCharsets.US_ASCII);
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
