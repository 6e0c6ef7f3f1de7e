package org.fsmlight.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is generated and committed: true to the code, or a test fails. */
record Committed(Path file) {

  private static final Path ROOT = Path.of("..");

  static Committed at(String path) {
    return new Committed(ROOT.resolve(path));
  }

  void is(String generated) throws IOException {
    if (Boolean.getBoolean("contracts.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, generated);
    }
    assertThat(file)
        .as("%s is not what the code says: run bin/contracts and look at what changed", file)
        .content()
        .isEqualTo(generated);
  }
}
