package org.fsmlight.notification.sending.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server whose answers the test defines. */
final class ScriptedSmtp implements AutoCloseable {

  static final String HANG_UP = "hang up";

  final List<String> mails = new CopyOnWriteArrayList<>();
  final List<String> commands = new CopyOnWriteArrayList<>();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final ServerSocket socket;

  ScriptedSmtp() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(this::accept);
  }

  /** Defines an answer; {@code DONE} stands for the dot that ends a mail. */
  void answer(String command, String answer) {
    answers.put(command, answer);
  }

  int port() {
    return socket.getLocalPort();
  }

  long connections() {
    return commands.stream().filter(command -> command.startsWith("EHLO")).count();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        var client = socket.accept();
        Thread.startVirtualThread(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
        var out = new java.io.OutputStreamWriter(client.getOutputStream(), UTF_8)) {
      say(out, "220 scripted");
      String line;
      while ((line = in.readLine()) != null) {
        commands.add(line);
        var command = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
        if (!say(
            out, answers.getOrDefault(command, command.equals("DATA") ? "354 go" : "250 ok"))) {
          return;
        }
        if (command.equals("DATA") && !answers.containsKey("DATA")) {
          var mail = new StringBuilder();
          while (!(line = in.readLine()).equals(".")) {
            mail.append(line).append("\r\n");
          }
          mails.add(mail.toString());
          if (!say(out, answers.getOrDefault("DONE", "250 kept"))) {
            return;
          }
        }
      }
    } catch (IOException gone) {
      return;
    }
  }

  private static boolean say(Writer out, String answer) throws IOException {
    if (answer.equals(HANG_UP)) {
      return false;
    }
    out.write(answer + "\r\n");
    out.flush();
    return true;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
