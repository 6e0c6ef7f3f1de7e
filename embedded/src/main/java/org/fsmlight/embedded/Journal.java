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
 * What commands changed since the store's file was last brought up to date, one numbered record for
 * each command: length, checksum, BSON. One document is written where the file would need pages.
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
   * Reads the changes of all records after that one; to be called once, before anything is
   * appended. A record that a kill cut off was never acknowledged and is dropped.
   */
  void replay(long after, Consumer<Changes.Change> each) throws IOException {
    last = after;
    ByteBuf bytes = Unpooled.wrappedBuffer(readAll());
    while (isWhole(bytes)) {
      int length = bytes.readInt();
      bytes.skipBytes(Integer.BYTES);
      Document record = BsonDecoder.decodeBson(bytes.readSlice(length));
      long number = (Long) requireNonNull(record.get("number"));
      if (number > after) {
        ((List<?>) requireNonNull(record.get("changes")))
            .forEach(change -> each.accept(Changes.Change.of((Document) change)));
        last = number;
      }
    }
    end = bytes.readerIndex();
    file.truncate(end);
  }

  private ByteBuffer readAll() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(file.size()));
    while (bytes.hasRemaining() && file.read(bytes, bytes.position()) >= 0) {
      // goes on
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

  /** The caller keeps other writers out, so that records lie in the order of the changes. */
  void append(List<Changes.Change> changes) throws IOException {
    List<Document> written = new ArrayList<>(changes.size());
    changes.forEach(change -> written.add(change.record()));
    ByteBuf bytes = Unpooled.buffer(1024).writeZero(HEADER);
    BsonEncoder.encodeDocument(new Document("number", last + 1).append("changes", written), bytes);
    int length = bytes.readableBytes() - HEADER;
    bytes.setInt(0, length).setInt(Integer.BYTES, checksum(bytes.nioBuffer(HEADER, length)));
    ByteBuffer record = bytes.nioBuffer();
    long place = end;
    while (record.hasRemaining()) {
      place += file.write(record, place);
    }
    end = place;
    last++;
  }

  private static int checksum(ByteBuffer bytes) {
    CRC32C checksum = new CRC32C();
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

  /** Begins anew, once the store's file has it all. */
  void clear() throws IOException {
    file.truncate(0);
    end = 0;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
