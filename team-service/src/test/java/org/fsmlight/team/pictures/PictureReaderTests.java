package org.fsmlight.team.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.fsmlight.team.pictures.PictureReading.Readable;
import org.fsmlight.team.pictures.PictureReading.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PictureReaderTests {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final PictureReader reader = new PictureReader();

  @Test
  void drawsABigPictureAnewAtMost512PixelsASide() {
    BufferedImage kept = kept(PictureFixtures.jpeg(3_000, 2_000));

    assertThat(kept.getWidth()).isEqualTo(512);
    assertThat(kept.getHeight()).isBetween(340, 342);
  }

  @Test
  void leavesASmallPictureItsSize() {
    BufferedImage kept = kept(PictureFixtures.png(120, 80));

    assertThat(kept.getWidth()).isEqualTo(120);
    assertThat(kept.getHeight()).isEqualTo(80);
  }

  @Test
  void keepsAJpegWhateverCameIn() {
    assertThat(read(PictureFixtures.png(100, 100)).jpeg()).startsWith(0xFF, 0xD8, 0xFF);
  }

  @Test
  void nothingHiddenInAPolyglotSurvives() {
    byte[] kept = read(PictureFixtures.polyglot()).jpeg();

    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script");
  }

  @ParameterizedTest
  @CsvSource({"1, RED, BLUE", "3, BLUE, RED"})
  void turnsUprightWhatWasHeldUpsideDown(int orientation, String top, String bottom) {
    BufferedImage kept =
        kept(PictureFixtures.withOrientation(PictureFixtures.jpeg(80, 160), orientation));

    assertThat(nearest(kept, 40, 20)).isEqualTo(top);
    assertThat(nearest(kept, 40, 140)).isEqualTo(bottom);
  }

  @ParameterizedTest
  @CsvSource({"6, BLUE, RED", "8, RED, BLUE"})
  void turnsUprightWhatWasHeldOnItsSide(int orientation, String left, String right) {
    BufferedImage kept =
        kept(PictureFixtures.withOrientation(PictureFixtures.jpeg(80, 160), orientation));

    assertThat(kept.getWidth()).isEqualTo(160);
    assertThat(nearest(kept, 20, 40)).isEqualTo(left);
    assertThat(nearest(kept, 140, 40)).isEqualTo(right);
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
        Arguments.of("nothing", new byte[0]),
        Arguments.of("a PNG that says 50,000 x 50,000", PictureFixtures.pngBomb(50_000, 50_000)),
        Arguments.of("a PNG beyond int", PictureFixtures.pngBomb(Integer.MAX_VALUE, 2)),
        Arguments.of("a PNG of negative size", PictureFixtures.pngBomb(-5, 100)),
        Arguments.of("a JPEG that says 50,000 x 50,000", PictureFixtures.jpegBomb(50_000, 50_000)),
        Arguments.of("a JPEG of a thousand scans", PictureFixtures.scanBomb(2_000, 2_000)),
        Arguments.of("half a JPEG", PictureFixtures.truncated(PictureFixtures.jpeg(400, 400))),
        Arguments.of("half a PNG", PictureFixtures.truncated(PictureFixtures.png(400, 400))),
        Arguments.of("a PNG with a broken body", PictureFixtures.pngBomb(100, 100)),
        Arguments.of("an SVG", PictureFixtures.svg()),
        Arguments.of(
            "a page that starts like a JPEG",
            "\u00FF\u00D8\u00FF<html>".getBytes(StandardCharsets.ISO_8859_1)),
        Arguments.of(
            "a GIF", "GIF89a\u0001\u0000\u0001\u0000".getBytes(StandardCharsets.ISO_8859_1)),
        Arguments.of("a dot", PictureFixtures.png(1, 1)),
        Arguments.of("6 MB", new byte[6 * 1024 * 1024]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void refusesInLittleMemory(String name, byte[] bytes) {
    reader.read(bytes); // classes are loaded now
    long before = THREADS.getCurrentThreadAllocatedBytes();

    assertThat(reader.read(bytes)).as(name).isInstanceOf(Refused.class);

    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(4 * 1024 * 1024);
  }

  @Test
  void readsTheBiggestInLittleMemory() {
    byte[] biggest = PictureFixtures.jpeg(5_000, 5_000);
    long before = THREADS.getCurrentThreadAllocatedBytes();

    assertThat(reader.read(biggest)).isInstanceOf(Readable.class);

    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(48 * 1024 * 1024);
  }

  @Test
  void readsAProgressivePicture() {
    assertThat(reader.read(PictureFixtures.progressive(300, 200))).isInstanceOf(Readable.class);
  }

  @Test
  void survivesBytesFlippedAnywhere() {
    var random = new Random(20261121);
    for (byte[] good :
        new byte[][] {PictureFixtures.jpeg(120, 120), PictureFixtures.png(120, 120)}) {
      for (int round = 0; round < 300; round++) {
        byte[] bytes = Arrays.copyOf(good, good.length);
        for (int flip = 0; flip < 4; flip++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        assertThat(reader.read(bytes)).isInstanceOfAny(Readable.class, Refused.class);
      }
    }
  }

  private BufferedImage kept(byte[] bytes) {
    return PictureFixtures.decoded(read(bytes).jpeg());
  }

  private ProfilePicture read(byte[] bytes) {
    assertThat(reader.read(bytes)).isInstanceOf(Readable.class);
    return ((Readable) reader.read(bytes)).picture();
  }

  private static String nearest(BufferedImage image, int x, int y) {
    var colour = new Color(image.getRGB(x, y));
    return colour.getRed() > colour.getBlue() ? "RED" : "BLUE";
  }
}
