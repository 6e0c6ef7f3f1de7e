package org.fsmlight.notification.wording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.fsmlight.notification.messages.Bookings;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares the texts of all messages with the approved ones, one file for each language. {@code
 * -Dapprove=true} writes the files.
 */
class ApprovedTextsTests {

  private static final Path APPROVED = Path.of("src/test/resources/approved");
  private final Samples samples =
      new Samples(Bookings.booking(), Samples.COMPANY, "Anna Muster", "The wall is too thin.");

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "it"})
  void textsAreApproved(String language) throws IOException {
    var file = APPROVED.resolve("messages." + language + ".txt");
    var written = all(language);
    if (Boolean.getBoolean("approve")) {
      Files.createDirectories(APPROVED);
      Files.writeString(file, written);
    }

    assertThat(written).isEqualTo(Files.readString(file, UTF_8));
  }

  @Test
  void approvedTextsContainEveryTemplate() {
    var shown = samples.kinds().stream().map(Samples.Kind::template).collect(Collectors.toSet());

    assertThat(shown).isEqualTo(EnumSet.complementOf(EnumSet.of(Template.CHANGE_UNDONE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "it"})
  void htmlContainsTheText(String language) {
    for (var kind : samples.kinds()) {
      if (kind.channels().contains(Channel.MAIL)) {
        var mail = samples.mail(kind, language);
        var html = mail.html().replace("&#39;", "'").replace("&amp;", "&");
        var words = html.replaceAll("(?s)<head>.*?</head>", "").replaceAll("<[^>]+>", " ");
        assertThat(mail.html()).contains("<html lang=\"" + language + "\">");
        Arrays.stream(mail.text().split("\n"))
            .filter(line -> !line.isBlank() && !line.startsWith("https://"))
            .flatMap(line -> Arrays.stream(line.split("\u00a0?: ?")))
            .forEach(part -> assertThat(words).as(kind.template().slug()).contains(part));
      }
    }
  }

  private String all(String language) {
    var all = new StringBuilder();
    for (var kind : samples.kinds()) {
      for (var channel : kind.channels()) {
        all.append("==== ")
            .append(kind.template().slug())
            .append(" -> ")
            .append(kind.recipient())
            .append(" ")
            .append(channel)
            .append("\n");
        all.append(channel == Channel.MAIL ? mail(kind, language) : push(kind, language));
        all.append("\n");
      }
    }
    var confirmation = samples.confirmation(language);
    return all.append("==== device-confirmation -> the device PUSH\n")
        .append(confirmation.title())
        .append("\n")
        .append(confirmation.body())
        .append("\n")
        .toString();
  }

  private String mail(Samples.Kind kind, String language) {
    var mail = samples.mail(kind, language);
    var calendar = mail.calendar();
    return "Subject: "
        + mail.subject()
        + "\n\n"
        + mail.text()
        + (calendar == null
            ? ""
            : "\n-- " + calendar.name() + "\n" + calendar.text().replace("\r\n", "\n"));
  }

  private String push(Samples.Kind kind, String language) {
    var push = samples.push(kind, language);
    return push.title() + "\n" + push.body() + "\n";
  }
}
