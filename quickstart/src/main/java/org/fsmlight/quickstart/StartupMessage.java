package org.fsmlight.quickstart;

import java.time.Duration;
import java.util.Locale;

/** The message at the terminal once everything has started. */
final class StartupMessage {

  private StartupMessage() {}

  static void print(Options options, Duration took) {
    var url = "http://localhost:" + options.port();
    System.out.printf(
        Locale.ROOT,
        """
        FSM Light runs on embedded parts; its data is in %s

          SandboxConfiguration: %s/sandbox   (book as a client, read mails and pushes)
          Log in:  %s/team   as lea.brunner@helvetia-home.example, password harbour-lamp-41
          Tokens:  POST %s/oauth2/token, client credentials, secret = name:
                   marketplace, operator, demo-dispatcher, demo-technician, other-dispatcher
          Demo people, with their passwords: %s/sandbox/api/demo

        Stop it with Ctrl-C.
        Ready: %s (%.1f s)
        """,
        options.data(),
        url,
        url,
        url,
        url,
        url,
        took.toMillis() / 1000.0);
    System.out.flush();
  }
}
