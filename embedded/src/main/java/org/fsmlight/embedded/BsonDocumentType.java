package org.fsmlight.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Stores documents in their wire format. A commit also writes the documents on the same page as a
 * changed one, which multiplies the size and the cost of Java serialization.
 */
final class BsonDocumentType extends BasicDataType<Document> {

  private static final int OBJECTS_PER_BYTE = 3;

  /** The moving average of document sizes; measuring a document would mean encoding it. */
  private volatile int averageBytes = 512;

  @Override
  public int getMemory(Document document) {
    return averageBytes * OBJECTS_PER_BYTE;
  }

  @Override
  public void write(WriteBuffer file, Document document) {
    var bytes = Unpooled.buffer(averageBytes);
    BsonEncoder.encodeDocument(document, bytes);
    int length = bytes.readableBytes();
    averageBytes = (averageBytes * 15 + length) / 16;
    file.put(bytes.nioBuffer());
  }

  @Override
  public Document read(ByteBuffer file) {
    var bytes = Unpooled.wrappedBuffer(file);
    var document = BsonDecoder.decodeBson(bytes);
    file.position(file.position() + bytes.readerIndex());
    return document;
  }

  @Override
  public Document[] createStorage(int size) {
    return new Document[size];
  }
}
