package org.fsmlight.team.organization.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The chunks of a WebP file. A file states its size up to three times, and a decoder believes one
 * of them: the largest counts.
 */
final class WebpChunks {

  private static final int FILE_HEADER = 12;
  private static final int CHUNK_HEADER = 8;
  private static final int ANIMATED = 0x02;
  private static final int MAX_CHUNKS = 64;

  private record Chunk(String name, ByteBuffer content) {}

  private final List<Chunk> chunks = new ArrayList<>();

  /**
   * Reads the headers of all chunks.
   *
   * @throws RuntimeException if a chunk ends after the file
   */
  WebpChunks(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = FILE_HEADER;
    while (at + CHUNK_HEADER <= bytes.length && chunks.size() < MAX_CHUNKS) {
      var name = new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
      int length = in.getInt(at + 4);
      var content = in.slice(at + CHUNK_HEADER, length).order(ByteOrder.LITTLE_ENDIAN);
      chunks.add(new Chunk(name, content));
      at = Math.addExact(at, Math.addExact(CHUNK_HEADER + (length & 1), length));
    }
  }

  /** Whether the end of the file is missing. */
  static boolean areTruncated(byte[] bytes) {
    return bytes.length < FILE_HEADER + CHUNK_HEADER
        || ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(4) > bytes.length - 8;
  }

  boolean areAnimated() {
    return chunks.stream()
        .anyMatch(
            chunk ->
                chunk.name().startsWith("ANIM")
                    || chunk.name().equals("ANMF")
                    || chunk.name().equals("VP8X") && (chunk.content().get(0) & ANIMATED) != 0);
  }

  /** The largest of the stated sizes. */
  long pixels() {
    return chunks.stream().mapToLong(WebpChunks::pixels).max().orElse(0);
  }

  private static long pixels(Chunk chunk) {
    var content = chunk.content();
    return switch (chunk.name()) {
      case "VP8X" -> (long) (threeBytes(content, 4) + 1) * (threeBytes(content, 7) + 1);
      case "VP8 " -> (long) (content.getShort(6) & 0x3FFF) * (content.getShort(8) & 0x3FFF);
      case "VP8L" ->
          (long) ((content.getInt(1) & 0x3FFF) + 1) * ((content.getInt(1) >> 14 & 0x3FFF) + 1);
      default -> 0;
    };
  }

  private static int threeBytes(ByteBuffer content, int at) {
    return content.getShort(at) & 0xFFFF | (content.get(at + 2) & 0xFF) << 16;
  }

  /** The EXIF block, which some programs write with the signature that it has in a JPEG. */
  Optional<ByteBuffer> exif() {
    return chunks.stream()
        .filter(chunk -> chunk.name().equals("EXIF"))
        .map(Chunk::content)
        .map(
            content ->
                content.remaining() > 6 && content.get(0) == 'E' && content.get(1) == 'x'
                    ? content.slice(6, content.remaining() - 6)
                    : content)
        .findFirst();
  }
}
