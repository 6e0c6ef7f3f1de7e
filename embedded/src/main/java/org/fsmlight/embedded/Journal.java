package org.fsmlight.embedded;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * The changes since the last checkpoint: one numbered record for each command, with length,
 * checksum and BSON. A record is one document, where the file would have to write pages.
 */
final class Journal implements AutoCloseable {

  private static final int HEADER = 2 * Integer.BYTES;

  private final FileChannel file;
  private long end;
  private long last;

  private Journal(FileChannel file) {
    this.file = file;
  }

  static Journal open(Path path) throws IOException {
    return new Journal(
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  /**
   * Reads the changes of all records after the given one. To be called once, before the first
   * append. An incomplete record was never acknowledged and is dropped.
   *
   * @param after the number of the last record that the file contains
   */
  void replay(long after, Consumer<CommandChanges.Change> each) throws IOException {
    last = after;
    var bytes = Unpooled.wrappedBuffer(readAll());
    while (isWhole(bytes)) {
      int length = bytes.readInt();
      bytes.skipBytes(Integer.BYTES);
      var record = BsonDecoder.decodeBson(bytes.readSlice(length));
      long number = (Long) requireNonNull(record.get("number"));
      if (number > after) {
        ((List<?>) requireNonNull(record.get("changes")))
            .forEach(change -> each.accept(CommandChanges.Change.of((Document) change)));
        last = number;
      }
    }
    end = bytes.readerIndex();
    file.truncate(end);
  }

  private ByteBuffer readAll() throws IOException {
    var bytes = ByteBuffer.allocate(Math.toIntExact(file.size()));
    while (bytes.hasRemaining() && file.read(bytes, bytes.position()) >= 0) {
      // reads on
    }
    return bytes.flip();
  }

  private static boolean isWhole(ByteBuf bytes) {
    int begin = bytes.readerIndex();
    if (bytes.readableBytes() < HEADER) {
      return false;
    }
    int length = bytes.getInt(begin);
    return length > 0
        && bytes.readableBytes() - HEADER >= length
        && bytes.getInt(begin + Integer.BYTES) == checksum(bytes.nioBuffer(begin + HEADER, length));
  }

  /** Appends one record. The caller excludes other writers, so records are in order. */
  void append(List<CommandChanges.Change> changes) throws IOException {
    List<Document> written = new ArrayList<>(changes.size());
    changes.forEach(change -> written.add(change.record()));
    var bytes = Unpooled.buffer(1024).writeZero(HEADER);
    BsonEncoder.encodeDocument(new Document("number", last + 1).append("changes", written), bytes);
    int length = bytes.readableBytes() - HEADER;
    bytes.setInt(0, length).setInt(Integer.BYTES, checksum(bytes.nioBuffer(HEADER, length)));
    var record = bytes.nioBuffer();
    long place = end;
    while (record.hasRemaining()) {
      place += file.write(record, place);
    }
    end = place;
    last++;
  }

  private static int checksum(ByteBuffer bytes) {
    var checksum = new CRC32C();
    checksum.update(bytes);
    return (int) checksum.getValue();
  }

  /** The number of the last record. */
  long last() {
    return last;
  }

  long bytes() {
    return end;
  }

  /** Removes all records, once the store's file contains their changes. */
  void clear() throws IOException {
    file.truncate(0);
    end = 0;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
