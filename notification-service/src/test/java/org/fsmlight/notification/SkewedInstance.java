package org.fsmlight.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/** An instance of the service in a process of its own, on a machine whose clock is wrong. */
final class SkewedInstance {

  private SkewedInstance() {}

  /**
   * @param arguments the offset of the clock, then the settings
   */
  public static void main(String[] arguments) {
    var clock = Clock.offset(Clock.systemUTC(), Duration.parse(arguments[0]));
    new SpringApplicationBuilder(NotificationServiceApplication.class)
        .initializers(
            context ->
                ((GenericApplicationContext) context)
                    .registerBean("clock", Clock.class, () -> clock))
        .run(Arrays.copyOfRange(arguments, 1, arguments.length));
    System.out.println("running");
  }
}
