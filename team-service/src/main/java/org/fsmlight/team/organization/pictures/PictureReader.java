package org.fsmlight.team.organization.pictures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.stereotype.Component;

/**
 * Reads untrusted bytes as a profile picture. The format comes from the bytes and the size from
 * their header, before anything is decoded. The result is encoded anew, so that nothing hidden in
 * the original (a script, a location, a second file) is kept.
 */
@Component
public class PictureReader {

  public static final int MAX_BYTES = 5 * 1024 * 1024;

  static final int MIN_SIDE = 64;
  static final long MAX_PIXELS = 25_000_000;

  private static final int DECODED_SIDE = 1_024;
  private static final int MAX_PARALLEL = 2;

  private final Semaphore permits = new Semaphore(MAX_PARALLEL, true);

  public Decision read(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return new Decision.Refused(new Refusal.TooManyBytes());
    }
    var format = format(bytes).orElse(null);
    if (format == null) {
      return new Decision.Refused(new Refusal.UnknownFormat());
    }
    if (format.equals("jpeg") && JpegScans.exceedLimit(bytes)) {
      return new Decision.Refused(new Refusal.TooManyScans());
    }
    permits.acquireUninterruptibly();
    try {
      return read(bytes, format);
    } catch (IOException | RuntimeException damaged) { // decoders throw either on hostile input
      return new Decision.Refused(new Refusal.Damaged());
    } finally {
      permits.release();
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

  private static Decision read(byte[] bytes, String format) throws IOException {
    var reader = ImageIO.getImageReadersByFormatName(format).next();
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(input, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > MAX_PIXELS) {
        return new Decision.Refused(new Refusal.TooManyPixels());
      }
      if (Math.min(width, height) < MIN_SIDE) {
        return new Decision.Refused(new Refusal.TooSmall());
      }
      var truncation = new TruncationListener();
      reader.addIIOReadWarningListener(truncation);
      var decoded = reader.read(0, subsampled(reader, Math.max(width, height)));
      if (truncation.seen()) {
        return new Decision.Refused(new Refusal.Truncated());
      }
      var upright = ExifOrientation.of(bytes).upright(decoded);
      return new Decision.Accepted(ProfilePicture.of(JpegRenderer.render(upright)));
    } finally {
      reader.dispose();
    }
  }

  /** Skips pixels of large pictures while decoding, so that memory stays small. */
  private static ImageReadParam subsampled(ImageReader reader, int longSide) {
    int step = Math.max(1, longSide / DECODED_SIDE);
    var parameters = reader.getDefaultReadParam();
    parameters.setSourceSubsampling(step, step, 0, 0);
    return parameters;
  }
}
