package org.fsmlight.team.organization.pictures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
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
    var format = PictureFormat.of(bytes).orElse(null);
    if (format == null) {
      return new Decision.Refused(
          PictureFormat.isHeic(bytes) ? new Refusal.Heic() : new Refusal.UnknownFormat());
    }
    permits.acquireUninterruptibly();
    try {
      var hindrance = hindrance(bytes, format);
      return hindrance.isPresent()
          ? new Decision.Refused(hindrance.get())
          : read(bytes, format.reader(bytes));
    } catch (IOException | RuntimeException damaged) { // decoders throw either on hostile input
      return new Decision.Refused(new Refusal.Damaged());
    } finally {
      permits.release();
    }
  }

  /** Finds the faults that a decoder would report too late. */
  private static Optional<Refusal> hindrance(byte[] bytes, PictureFormat format) {
    return switch (format) {
      case PNG -> Optional.empty();
      case JPEG ->
          JpegScans.exceedLimit(bytes) ? Optional.of(new Refusal.TooManyScans()) : Optional.empty();
      case WEBP -> {
        if (WebpChunks.areTruncated(bytes)) {
          yield Optional.of(new Refusal.Truncated());
        }
        var chunks = new WebpChunks(bytes);
        if (chunks.areAnimated()) {
          yield Optional.of(new Refusal.UnknownFormat());
        }
        yield chunks.pixels() > MAX_PIXELS
            ? Optional.of(new Refusal.TooManyPixels())
            : Optional.empty();
      }
    };
  }

  private static Decision read(byte[] bytes, ImageReader reader) throws IOException {
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
