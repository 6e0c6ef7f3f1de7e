package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.fsmlight.running.AlsoAsProcesses;
import org.fsmlight.running.Demo;
import org.junit.jupiter.api.Test;

/** Logs contain ids, but no personal data. */
@AlsoAsProcesses
class QuietLogsIT {

  private final Demo demo = Demo.shared();

  @Test
  void noLogContainsPersonalData() throws IOException {
    var mark = UUID.randomUUID().toString().substring(0, 8);
    var booking = demo.booking(Demo.freeDay());
    var client =
        Map.of(
            "name",
            "Zora " + mark,
            "email",
            "zora." + mark + "@client.example",
            "phone",
            "+41 44 555 98 76",
            "language",
            "de");
    booking.put("client", client);
    booking.put("note", "Key is under pot " + mark);
    var id = demo.post(booking).is(201).text("id");
    demo.post(booking).is(201);
    booking.put("client", Map.of("name", "Zora " + mark, "email", "zora." + mark));
    demo.post(booking).is(400);
    demo.dispatcher.post("/api/service-requests/" + id + "/accept", "").is(200);
    demo.call(id);
    demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", demo.technicianId(2)))
        .is(409);
    demo.command(demo.dispatcher, id, "cancel", Map.of("reason", "Asked by " + mark)).is(200);
    demo.mailTo("zora." + mark + "@client.example");
    demo.settledMessages(id);

    assertThat(demo.product.logs()).isNotEmptyDirectory();
    try (var files = Files.walk(demo.product.logs())) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(
              log ->
                  assertThat(text(log))
                      .doesNotContain(mark, "555 98 76")
                      .doesNotContain("Ada Keller", "Gutenbergstrasse", "+41 44 555 01 01")
                      .doesNotContainPattern("[\\w.-]+@[\\w.-]+\\.example"));
    }
  }

  private static String text(Path log) {
    try {
      return Files.readString(log, StandardCharsets.ISO_8859_1);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
