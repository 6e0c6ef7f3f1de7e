package org.fsmlight.quickstart;

import java.nio.file.Path;

/**
 * What {@code ./start} was asked for.
 *
 * @param fresh whether to begin anew, forgetting the folder's data
 * @param once whether to stop as soon as it is ready: a rehearsal from which later starts profit
 */
record Options(int port, Path data, boolean fresh, boolean once) {

  static Options of(String[] args) {
    int port = 8080;
    Path data = Path.of("data");
    boolean fresh = false;
    boolean once = false;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--port" -> port = port(value(args, ++i));
        case "--data" -> data = Path.of(value(args, ++i));
        case "--fresh" -> fresh = true;
        case "--once" -> once = true;
        default -> throw new CannotStart("Unknown option " + args[i] + ": see ./start --help.");
      }
    }
    return new Options(port, data.toAbsolutePath().normalize(), fresh, once);
  }

  private static String value(String[] args, int i) {
    if (i == args.length) {
      throw new CannotStart(args[i - 1] + " needs a value: see ./start --help.");
    }
    return args[i];
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= 65535) {
        return port;
      }
    } catch (NumberFormatException noNumber) {
      // said below
    }
    throw new CannotStart("--port takes a number from 1 to 65535, not '" + text + "'.");
  }
}
