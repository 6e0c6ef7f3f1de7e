package org.fsmlight.common.toy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** The aggregate of the toy service: a name, which is optional, and parts. */
public record Toy(
    @Id String id, long version, String company, @Nullable String name, List<String> parts) {

  public static Toy named(String id, String name) {
    return new Toy(id, 1, "acme", name, List.of("wheel"));
  }

  public Toy renamed(@Nullable String newName) {
    return new Toy(id, version + 1, company, newName, parts);
  }
}
