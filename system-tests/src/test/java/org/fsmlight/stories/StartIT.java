package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fsmlight.running.Demo;
import org.fsmlight.running.OnlyInOneJvm;
import org.fsmlight.running.Person;
import org.fsmlight.running.Product;
import org.fsmlight.running.RunningProduct;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Starting, stopping and starting again on the same data. */
@ResourceLock("a product of its own")
@Order(1) // takes longest
class StartIT {

  @Test
  @OnlyInOneJvm
  void keepsItsDataAcrossACleanStop() {
    try (var product = RunningProduct.begin()) {
      var before = new Demo(product);
      String call = before.acceptedCall(Demo.freeDay());

      assertThat(product.stop()).isIn(0, 143);
      product.start();

      assertThat(Person.nobody(product).get("/actuator/health").is(200).text("status"))
          .isEqualTo("UP");
      var after = new Demo(product);
      assertThat(after.companyId()).isEqualTo(before.companyId());
      after.call(call);
      assertThat(product.printed()).contains("Ready: " + product.url()).contains("/sandbox");
    }
  }

  @Test
  void logsNobodysPersonalData() throws IOException {
    var demo = new Demo(Product.shared());
    var booking = demo.booking(Demo.freeDay());
    String id = demo.post(booking).is(201).text("id");
    demo.dispatcher.post("/api/service-requests/" + id + "/accept", "").is(200);
    demo.mailTo(Demo.emailOf(booking));

    try (Stream<Path> logs = Files.list(demo.product.logs())) {
      for (Path log : logs.toList()) {
        assertThat(Files.readString(log))
            .doesNotContain("Ada Keller", "Gutenbergstrasse", "+41 44 555 01 01")
            .doesNotContainPattern("[\\w.-]+@[\\w.-]+\\.example");
      }
    }
  }
}
