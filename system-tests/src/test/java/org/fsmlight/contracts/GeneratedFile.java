package org.fsmlight.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated file that is committed; a test fails if it does not match the code. */
record GeneratedFile(Path file) {

  private static final Path ROOT = Path.of("..");

  static GeneratedFile at(String path) {
    return new GeneratedFile(ROOT.resolve(path));
  }

  void matches(String generated) throws IOException {
    if (Boolean.getBoolean("contracts.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, generated);
    }
    assertThat(file)
        .as("%s does not match the code: run bin/contracts and review the difference", file)
        .content()
        .isEqualTo(generated);
  }
}
