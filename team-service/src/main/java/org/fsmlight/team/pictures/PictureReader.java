package org.fsmlight.team.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.fsmlight.team.pictures.PictureReading.Readable;
import org.fsmlight.team.pictures.PictureReading.Refused;
import org.springframework.stereotype.Component;

/**
 * Reads bytes nobody vouches for as a profile picture. The kind comes from the bytes, the size from
 * their header, before anything is decoded; what is kept is drawn anew, so nothing hidden in the
 * original (a script, a place, a second file) survives.
 */
@Component
public class PictureReader {

  public static final int MAX_BYTES = 5 * 1024 * 1024;

  private static final int MIN_SIDE = 64;
  private static final long MAX_PIXELS = 25_000_000;
  private static final int DECODED_SIDE = 1_024;

  private final Semaphore atOnce = new Semaphore(2, true);

  public PictureReading read(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return new Refused("It has more than 5 MB. Send a smaller one.");
    }
    Optional<String> format = format(bytes);
    if (format.isEmpty()) {
      return new Refused("It is neither a JPEG nor a PNG. Send one of these.");
    }
    if (format.get().equals("jpeg") && JpegScans.areTooMany(bytes)) {
      return new Refused("It is not a photo as cameras make them. Send another one.");
    }
    atOnce.acquireUninterruptibly();
    try {
      return read(bytes, format.get());
    } catch (IOException | RuntimeException damaged) { // decoders throw either on hostile input
      return new Refused("It is damaged and can't be read. Send another one.");
    } finally {
      atOnce.release();
    }
  }

  private static Optional<String> format(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xD8, 0xFF)) {
      return Optional.of("jpeg");
    }
    return startsWith(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')
        ? Optional.of("png")
        : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static PictureReading read(byte[] bytes, String format) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    ImageReader reader = readers.next();
    try (ImageInputStream input =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(input, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > MAX_PIXELS) {
        return new Refused("It has more than 25 million pixels. Send a smaller one.");
      }
      if (Math.min(width, height) < MIN_SIDE) {
        return new Refused("It is smaller than 64 by 64 pixels. Send a bigger one.");
      }
      var truncation = new TruncationListener();
      reader.addIIOReadWarningListener(truncation);
      BufferedImage decoded = reader.read(0, thinned(reader, Math.max(width, height)));
      if (truncation.seen()) {
        return new Refused("It ends too early. Send the whole file.");
      }
      return new Readable(
          ProfilePicture.of(Drawing.jpeg(ExifOrientation.of(bytes).upright(decoded))));
    } finally {
      reader.dispose();
    }
  }

  /** Big pictures are thinned while they are decoded, so that memory stays small. */
  private static ImageReadParam thinned(ImageReader reader, int longSide) {
    int step = Math.max(1, longSide / DECODED_SIDE);
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, 0, 0);
    return param;
  }
}
