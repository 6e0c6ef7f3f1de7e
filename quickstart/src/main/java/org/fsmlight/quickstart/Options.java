package org.fsmlight.quickstart;

import java.nio.file.Path;

/**
 * The options of {@code ./start}.
 *
 * @param fresh whether to delete the data in the folder
 * @param once whether to stop once everything is ready; the training run for the AOT cache
 */
record Options(int port, Path data, boolean fresh, boolean once) {

  static Options of(String[] args) {
    int port = 8080;
    var data = Path.of("data");
    var fresh = false;
    var once = false;
    for (var i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--port" -> port = port(value(args, ++i));
        case "--data" -> data = Path.of(value(args, ++i));
        case "--fresh" -> fresh = true;
        case "--once" -> once = true;
        default ->
            throw new StartupException("Unknown option " + args[i] + ": see ./start --help.");
      }
    }
    return new Options(port, data.toAbsolutePath().normalize(), fresh, once);
  }

  private static String value(String[] args, int i) {
    if (i == args.length) {
      throw new StartupException(args[i - 1] + " needs a value: see ./start --help.");
    }
    return args[i];
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= 65535) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // reported below
    }
    throw new StartupException("--port takes a number from 1 to 65535, not '" + text + "'.");
  }
}
