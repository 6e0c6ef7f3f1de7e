package org.fsmlight.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Documents in the file as they are on the wire. A commit writes all neighbours of a changed
 * document too, so the size and the cost of Java's own serialization would count many times.
 */
final class BsonDocumentType extends BasicDataType<Document> {

  private static final int OBJECTS_PER_BYTE = 3;

  /** What documents weigh, as seen so far: weighing each one would mean to encode it. */
  private volatile int usualBytes = 512;

  @Override
  public int getMemory(Document document) {
    return usualBytes * OBJECTS_PER_BYTE;
  }

  @Override
  public void write(WriteBuffer file, Document document) {
    ByteBuf bytes = Unpooled.buffer(usualBytes);
    BsonEncoder.encodeDocument(document, bytes);
    int length = bytes.readableBytes();
    usualBytes = (usualBytes * 15 + length) / 16;
    file.put(bytes.nioBuffer());
  }

  @Override
  public Document read(ByteBuffer file) {
    ByteBuf bytes = Unpooled.wrappedBuffer(file);
    Document document = BsonDecoder.decodeBson(bytes);
    file.position(file.position() + bytes.readerIndex());
    return document;
  }

  @Override
  public Document[] createStorage(int size) {
    return new Document[size];
  }
}
