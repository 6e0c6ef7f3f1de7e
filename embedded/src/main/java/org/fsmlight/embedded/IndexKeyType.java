package org.fsmlight.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;
import org.jspecify.annotations.Nullable;

/**
 * Orders index keys as MongoDB orders values. The default order of the file serializes both keys
 * for each comparison.
 */
final class IndexKeyType extends BasicDataType<KeyValue> {

  private final ObjectDataType values = new ObjectDataType();

  @Override
  public int compare(KeyValue one, KeyValue other) {
    int fields = Math.min(one.size(), other.size());
    for (int field = 0; field < fields; field++) {
      int order = compareValues(one.get(field), other.get(field));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  private static int compareValues(@Nullable Object one, @Nullable Object other) {
    // MongoDB's order treats some different lists as equal: right for sorting, wrong for keys.
    if ((one instanceof Document && other instanceof Document)
        || (one instanceof Collection && other instanceof Collection)) {
      return one.toString().compareTo(other.toString());
    }
    return ValueComparator.ascWithoutListHandling().compare(one, other);
  }

  @Override
  public int getMemory(KeyValue key) {
    int memory = 48;
    for (int field = 0; field < key.size(); field++) {
      memory += values.getMemory(key.get(field));
    }
    return memory;
  }

  @Override
  public void write(WriteBuffer file, KeyValue key) {
    file.putVarInt(key.size());
    for (int field = 0; field < key.size(); field++) {
      values.write(file, key.get(field));
    }
  }

  @Override
  public KeyValue read(ByteBuffer file) {
    int size = DataUtils.readVarInt(file);
    List<@Nullable Object> fields = new ArrayList<>(size);
    for (int field = 0; field < size; field++) {
      fields.add(values.read(file));
    }
    return new KeyValue(fields);
  }

  @Override
  public KeyValue[] createStorage(int size) {
    return new KeyValue[size];
  }
}
