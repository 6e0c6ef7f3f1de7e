package org.fsmlight.team.organization.pictures;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/** A format that is read, recognised by the first bytes of a file. */
enum PictureFormat {
  JPEG {
    /** The JDK reads no picture in the four colours of a printer. */
    @Override
    ImageReader reader(byte[] bytes) throws IOException {
      return JpegColours.areFour(bytes) ? ofPrinters() : ofJdk("jpeg");
    }
  },
  PNG {
    @Override
    ImageReader reader(byte[] bytes) {
      return ofJdk("png");
    }
  },
  WEBP {
    @Override
    ImageReader reader(byte[] bytes) {
      return new WebPImageReaderSpi().createReaderInstance(null);
    }
  };

  /** A decoder for these bytes. */
  abstract ImageReader reader(byte[] bytes) throws IOException;

  static Optional<PictureFormat> of(byte[] bytes) {
    if (startsWith(bytes, 0, 0xFF, 0xD8, 0xFF)) {
      return Optional.of(JPEG);
    }
    if (startsWith(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      return Optional.of(PNG);
    }
    return startsWith(bytes, 0, 'R', 'I', 'F', 'F') && startsWith(bytes, 8, 'W', 'E', 'B', 'P')
        ? Optional.of(WEBP)
        : Optional.empty();
  }

  /** Photos of iPhones, in a format that no library in pure Java decodes. */
  static boolean isHeic(byte[] bytes) {
    return startsWith(bytes, 4, 'f', 't', 'y', 'p', 'h', 'e')
        || startsWith(bytes, 4, 'f', 't', 'y', 'p', 'm', 'i', 'f', '1');
  }

  private static boolean startsWith(byte[] bytes, int offset, int... magic) {
    if (bytes.length < offset + magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[offset + i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** The decoder of the JDK, whatever others are registered. */
  private static ImageReader ofJdk(String name) {
    var readers = ImageIO.getImageReadersByFormatName(name);
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(readers, 0), false)
        .filter(reader -> reader.getClass().getModule() == ImageIO.class.getModule())
        .findFirst()
        .orElseThrow();
  }

  private static ImageReader ofPrinters() throws IOException {
    var registry = IIORegistry.getDefaultInstance();
    var known = registry.getServiceProviderByClass(JPEGImageReaderSpi.class);
    if (known == null) { // the registry was made by a thread that did not see our libraries
      known = new JPEGImageReaderSpi();
      registry.registerServiceProvider(known, ImageReaderSpi.class);
    }
    return known.createReaderInstance();
  }
}
