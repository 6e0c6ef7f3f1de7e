package org.fsmlight.team.organization.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fsmlight.team.organization.pictures.Refusal.Damaged;
import org.fsmlight.team.organization.pictures.Refusal.Heic;
import org.fsmlight.team.organization.pictures.Refusal.TooManyBytes;
import org.fsmlight.team.organization.pictures.Refusal.TooManyPixels;
import org.fsmlight.team.organization.pictures.Refusal.TooManyScans;
import org.fsmlight.team.organization.pictures.Refusal.TooSmall;
import org.fsmlight.team.organization.pictures.Refusal.Truncated;
import org.fsmlight.team.organization.pictures.Refusal.UnknownFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTests {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final PictureReader reader = new PictureReader();

  @Test
  void scalesALargePictureToAtMost512PixelsASide() {
    var stored = decoded(PictureFixtures.jpeg(3_000, 2_000));

    assertThat(stored.getWidth()).isEqualTo(512);
    assertThat(stored.getHeight()).isBetween(340, 342);
  }

  @Test
  void keepsTheSizeOfASmallPicture() {
    var stored = decoded(PictureFixtures.png(120, 80));

    assertThat(stored.getWidth()).isEqualTo(120);
    assertThat(stored.getHeight()).isEqualTo(80);
  }

  @Test
  void encodesAPngAsAJpeg() {
    assertThat(accepted(PictureFixtures.png(100, 100)).jpeg()).startsWith(0xFF, 0xD8, 0xFF);
  }

  @Test
  void keepsNothingHiddenInAPolyglot() {
    var stored = accepted(PictureFixtures.polyglot()).jpeg();

    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("script");
  }

  /** The corners are top left, top right, bottom left and bottom right. */
  @ParameterizedTest(name = "orientation {0}")
  @CsvSource({
    "0, RED GREEN BLUE YELLOW",
    "1, RED GREEN BLUE YELLOW",
    "2, GREEN RED YELLOW BLUE",
    "3, YELLOW BLUE GREEN RED",
    "4, BLUE YELLOW RED GREEN",
    "5, RED BLUE GREEN YELLOW",
    "6, BLUE RED YELLOW GREEN",
    "7, YELLOW GREEN BLUE RED",
    "8, GREEN YELLOW RED BLUE",
    "9, RED GREEN BLUE YELLOW"
  })
  void turnsAndMirrorsByTheOrientation(int orientation, String corners) {
    var jpeg = PictureFixtures.quadrants(80, 160);
    var sideways = orientation >= 5 && orientation <= 8;

    for (var bytes :
        List.of(
            PictureFixtures.withOrientation(jpeg, orientation),
            PictureFixtures.withLittleEndianOrientation(jpeg, orientation))) {
      var stored = decoded(bytes);
      assertThat(stored.getWidth()).isEqualTo(sideways ? 160 : 80);
      assertThat(stored.getHeight()).isEqualTo(sideways ? 80 : 160);
      assertThat(corners(stored)).isEqualTo(corners);
    }
  }

  @ParameterizedTest(name = "Adobe transform {0}")
  @ValueSource(ints = {0, 2})
  void keepsTheColoursOfAPrintersPicture(int transform) {
    var jpeg = PictureFixtures.printerQuadrants(160, 120, transform);

    assertThat(corners(decoded(jpeg))).isEqualTo("RED GREEN BLUE YELLOW");
    assertThat(corners(decoded(PictureFixtures.withOrientation(jpeg, 3))))
        .isEqualTo("YELLOW BLUE GREEN RED");
  }

  @Test
  void readsAPrintersPictureOf25MillionPixelsInLittleMemory() {
    var largest = PictureFixtures.printerQuadrants(5_000, 5_000, 0);
    long before = THREADS.getCurrentThreadAllocatedBytes();

    assertThat(corners(decoded(largest))).isEqualTo("RED GREEN BLUE YELLOW");
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(200 * 1024 * 1024);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lossy", "lossless"})
  void readsAWebp(String kind) {
    var stored = decoded(PictureFixtures.webp(kind));

    assertThat(stored.getWidth()).isEqualTo(160);
    assertThat(corners(stored)).isEqualTo("RED GREEN BLUE YELLOW");
  }

  @Test
  void drawsATransparentWebpOnWhite() {
    var stored = decoded(PictureFixtures.webp("alpha"));

    assertThat(new Color(stored.getRGB(140, 100))).isEqualTo(Color.WHITE);
  }

  @Test
  void turnsAWebpByItsOrientation() {
    assertThat(corners(decoded(PictureFixtures.webpWithOrientation("lossless", 6))))
        .isEqualTo("BLUE RED YELLOW GREEN");
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
        arguments("nothing", new byte[0], new UnknownFormat()),
        arguments(
            "a PNG that claims 50,000 x 50,000",
            PictureFixtures.pngBomb(50_000, 50_000),
            new TooManyPixels()),
        arguments(
            "a PNG that claims more than int can hold",
            PictureFixtures.pngBomb(Integer.MAX_VALUE, 2),
            new TooManyPixels()),
        arguments(
            "a PNG that claims a negative size", PictureFixtures.pngBomb(-5, 100), new Damaged()),
        arguments(
            "a JPEG that claims 50,000 x 50,000",
            PictureFixtures.jpegBomb(50_000, 50_000),
            new TooManyPixels()),
        arguments(
            "a JPEG with a thousand scans",
            PictureFixtures.scanBomb(2_000, 2_000),
            new TooManyScans()),
        arguments(
            "half a JPEG",
            PictureFixtures.truncated(PictureFixtures.jpeg(400, 400)),
            new Truncated()),
        arguments(
            "half a PNG", PictureFixtures.truncated(PictureFixtures.png(400, 400)), new Damaged()),
        arguments("a PNG with a broken body", PictureFixtures.pngBomb(100, 100), new Damaged()),
        arguments("an SVG", PictureFixtures.svg(), new UnknownFormat()),
        arguments(
            "an HTML page that starts like a JPEG",
            "\u00FF\u00D8\u00FF<html>".getBytes(StandardCharsets.ISO_8859_1),
            new Damaged()),
        arguments(
            "a GIF",
            "GIF89a\u0001\u0000\u0001\u0000".getBytes(StandardCharsets.ISO_8859_1),
            new UnknownFormat()),
        arguments(
            "a CMYK JPEG with a thousand scans",
            PictureFixtures.withMoreScans(PictureFixtures.printerQuadrants(100, 100, 0)),
            new TooManyScans()),
        arguments(
            "half a CMYK JPEG",
            PictureFixtures.truncated(PictureFixtures.printerQuadrants(400, 400, 0)),
            new Truncated()),
        arguments(
            "a WebP whose canvas claims 16 million x 16 million",
            PictureFixtures.webpClaiming("lossy", "VP8X", 4, 255, 255, 255, 255, 255, 255),
            new TooManyPixels()),
        arguments(
            "a WebP whose frame claims more than its canvas",
            PictureFixtures.webpClaiming("lossy", "VP8 ", 6, 255, 63, 255, 63),
            new TooManyPixels()),
        arguments(
            "a lossless WebP whose frame claims more than its canvas",
            PictureFixtures.webpClaiming("lossless", "VP8L", 1, 255, 255, 255, 15),
            new TooManyPixels()),
        arguments(
            "an animated WebP",
            PictureFixtures.webpClaiming("lossy", "VP8X", 0, 2),
            new UnknownFormat()),
        arguments(
            "half a WebP",
            PictureFixtures.truncated(PictureFixtures.webp("lossy")),
            new Truncated()),
        arguments(
            "a WebP whose chunk has a negative length",
            PictureFixtures.webpClaiming("lossy", "VP8X", -4, 255, 255, 255, 255),
            new Damaged()),
        arguments(
            "nothing but the name of a WebP",
            "RIFF\0\0\0\0WEBP".getBytes(StandardCharsets.ISO_8859_1),
            new Truncated()),
        arguments("a HEIC", PictureFixtures.heic(), new Heic()),
        arguments("one pixel", PictureFixtures.png(1, 1), new TooSmall()),
        arguments("6 MB", new byte[6 * 1024 * 1024], new TooManyBytes()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void refusesHostileBytesWithTheirReasonInLittleMemory(
      String name, byte[] bytes, Refusal refusal) {
    reader.read(bytes); // loads the classes
    long before = THREADS.getCurrentThreadAllocatedBytes();

    assertThat(reader.read(bytes)).as(name).isEqualTo(new Decision.Refused(refusal));
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(4 * 1024 * 1024);
  }

  @Test
  void readsAPictureOf25MillionPixelsInLittleMemory() {
    var largest = PictureFixtures.jpeg(5_000, 5_000);
    long before = THREADS.getCurrentThreadAllocatedBytes();

    assertThat(reader.read(largest)).isInstanceOf(Decision.Accepted.class);
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(48 * 1024 * 1024);
  }

  @ParameterizedTest
  @CsvSource({"5001, 5001", "5000, 5001", "5001, 5000"})
  void refusesAValidPictureOfMorePixels(int width, int height) {
    assertThat(reader.read(PictureFixtures.jpeg(width, height)))
        .isEqualTo(new Decision.Refused(new TooManyPixels()));
  }

  @Test
  void refusesAValidPngOfMorePixels() {
    assertThat(reader.read(PictureFixtures.png(5_001, 5_001)))
        .isEqualTo(new Decision.Refused(new TooManyPixels()));
  }

  @Test
  void acceptsAtMost5Megabytes() {
    var jpeg = PictureFixtures.jpeg(100, 100);

    assertThat(reader.read(PictureFixtures.padded(jpeg, 5 * 1024 * 1024)))
        .isInstanceOf(Decision.Accepted.class);
    assertThat(reader.read(PictureFixtures.padded(jpeg, 5 * 1024 * 1024 + 1)))
        .isEqualTo(new Decision.Refused(new TooManyBytes()));
  }

  @Test
  void needsAtLeast64PixelsASide() {
    assertThat(reader.read(PictureFixtures.png(64, 64))).isInstanceOf(Decision.Accepted.class);
    assertThat(reader.read(PictureFixtures.png(63, 64)))
        .isEqualTo(new Decision.Refused(new TooSmall()));
    assertThat(reader.read(PictureFixtures.jpeg(64, 63)))
        .isEqualTo(new Decision.Refused(new TooSmall()));
  }

  @Test
  void acceptsAtMost32Scans() {
    assertThat(JpegScans.exceedLimit(scans(32))).isFalse();
    assertThat(JpegScans.exceedLimit(scans(33))).isTrue();
  }

  @Test
  void readsAProgressivePicture() {
    assertThat(reader.read(PictureFixtures.progressive(300, 200)))
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void survivesFlippedBytes() {
    var random = new Random(20261121);
    for (var valid :
        new byte[][] {
          PictureFixtures.jpeg(120, 120),
          PictureFixtures.png(120, 120),
          PictureFixtures.printerQuadrants(120, 120, 2),
          PictureFixtures.webp("lossy"),
          PictureFixtures.webp("lossless")
        }) {
      for (int round = 0; round < 300; round++) {
        var bytes = Arrays.copyOf(valid, valid.length);
        for (int flip = 0; flip < 4; flip++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        assertThat(reader.read(bytes)).isNotNull();
      }
    }
  }

  private BufferedImage decoded(byte[] bytes) {
    return PictureFixtures.decoded(accepted(bytes).jpeg());
  }

  private ProfilePicture accepted(byte[] bytes) {
    var decision = reader.read(bytes);
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted) decision).picture();
  }

  private static byte[] scans(int count) {
    var out = new ByteArrayOutputStream();
    for (int i = 0; i < count; i++) {
      out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0});
    }
    return out.toByteArray();
  }

  private static String corners(BufferedImage image) {
    int left = image.getWidth() / 4;
    int right = image.getWidth() - left;
    int top = image.getHeight() / 4;
    int bottom = image.getHeight() - top;
    return String.join(
        " ",
        colour(image, left, top),
        colour(image, right, top),
        colour(image, left, bottom),
        colour(image, right, bottom));
  }

  private static String colour(BufferedImage image, int x, int y) {
    var colour = new Color(image.getRGB(x, y));
    var red = colour.getRed() > 127;
    var green = colour.getGreen() > 127;
    return red ? (green ? "YELLOW" : "RED") : green ? "GREEN" : "BLUE";
  }
}
