package org.fsmlight.notification.wording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Random;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.fsmlight.notification.companies.Company;
import org.fsmlight.notification.messages.Booking;
import org.fsmlight.notification.messages.Bookings;
import org.fsmlight.notification.messages.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The format of calendar files: lines, addresses and fields as an independent parser reads them.
 */
class CalendarFormatTests {

  private static final int RANDOM_CASES = 300;

  @Test
  void aCallKeepsItsOrganizerWhenTheCompanyChanges() throws Exception {
    var samples = new Samples(Bookings.booking(), Samples.COMPANY, "Anna Muster", "words");
    var renamed =
        new Company(
            "company-1", 2, "Helvetia Zuhause", "neu@h.example", "Europe/Zurich", List.of("de"));

    var first = event(file(samples, Template.DATE_DEFINED));
    var changed = event(file(samples.of(renamed), Template.DATE_CHANGED));
    var cancelled = event(file(samples.of(renamed), Template.CALL_CANCELLED));

    assertThat(first.getProperty(Property.ORGANIZER).orElseThrow())
        .hasToString("ORGANIZER;CN=Helvetia Home:mailto:office@helvetia.example\r\n")
        .isEqualTo(changed.getProperty(Property.ORGANIZER).orElseThrow())
        .isEqualTo(cancelled.getProperty(Property.ORGANIZER).orElseThrow());
    assertThat(changed.getProperty(Property.UID)).isEqualTo(first.getProperty(Property.UID));
  }

  @ParameterizedTest
  @FieldSource("org.fsmlight.notification.wording.ForeignTexts#SCRIPTS")
  void linesHaveAtMost75OctetsAndSplitNoCharacter(String text) throws Exception {
    assertWellFormed(text, text, text);
  }

  @Test
  void randomTextsAreReadAsTheyWereWritten() throws Exception {
    for (int seed = 0; seed < RANDOM_CASES; seed++) {
      var random = new Random(seed);
      assertWellFormed(
          ForeignTexts.random(random), ForeignTexts.random(random), ForeignTexts.random(random));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '`',
      value = {
        "anna+tv@client.example mailto:anna+tv@client.example",
        "a%b&c=d@client.example mailto:a%25b%26c%3Dd@client.example",
        "a/b?c#d@client.example mailto:a%2Fb%3Fc%23d@client.example",
        "o'neil@client.example mailto:o'neil@client.example",
        "{a|b}^c@client.example mailto:%7Ba%7Cb%7D%5Ec@client.example",
        "`\"anna, tv;x\"@client.example` mailto:%22anna%2C%20tv%3Bx%22@client.example",
        "\"a@b\"@client.example mailto:%22a%40b%22@client.example",
        "jürgen@client.example mailto:j%C3%BCrgen@client.example",
        "anna@müller.example mailto:anna@xn--mller-kva.example",
        "anna@[192.0.2.1] mailto:anna@%5B192.0.2.1%5D"
      })
  void addressesArePercentEncoded(String address, String link) throws Exception {
    var sender = new Company("company-1", 1, "Helvetia", address, "Europe/Zurich", List.of("en"));
    var samples = new Samples(Bookings.booking(), sender, "Anna Muster", "words").to(address);

    var event = event(file(samples, Template.DATE_DEFINED));

    assertThat(value(event, Property.ATTENDEE)).isEqualTo(link);
    assertThat(value(event, Property.ORGANIZER)).isEqualTo(link);
    assertThat(URI.create(link).getScheme()).isEqualTo("mailto");
  }

  private static void assertWellFormed(String client, String company, String service)
      throws Exception {
    var booking =
        new Booking(
            "call-1",
            "company-1",
            "FSM-7",
            service,
            new Booking.Place(client, "8001", company, "CH"),
            new Booking.Client(client, "anna@client.example", "en"),
            service,
            false);
    var sender =
        new Company("company-1", 1, company, "office@h.example", "Europe/Zurich", List.of("en"));
    var text = file(new Samples(booking, sender, client, service), Template.DATE_DEFINED).text();

    assertThat(text).endsWith("\r\n").doesNotContain("\ufffd");
    for (var line : text.split("\r\n")) {
      assertThat(line.getBytes(UTF_8)).as(line).hasSizeLessThanOrEqualTo(75);
      assertThat(line).doesNotContainPattern("[\r\n]");
      assertThat(new String(line.getBytes(UTF_8), UTF_8)).isEqualTo(line);
    }
    var calendar = new CalendarBuilder().build(new StringReader(text));
    calendar.validate();
    assertThat(calendar.getComponents()).hasSize(1);
    var event = (VEvent) calendar.getComponents().getFirst();
    assertThat(value(event, Property.SUMMARY))
        .isEqualTo(PlainLine.of(service) + " – " + PlainLine.of(company));
    assertThat(value(event, Property.LOCATION))
        .isEqualTo(PlainLine.of(PlainLine.of(client) + ", 8001 " + PlainLine.of(company) + ", CH"));
    assertThat(value(event, Property.DESCRIPTION)).contains(PlainLine.of(service), "FSM-7");
    assertThat(name(event, Property.ATTENDEE)).isEqualTo(quotable(client));
    assertThat(name(event, Property.ORGANIZER)).isEqualTo(quotable(company));
  }

  /**
   * Names are parameters: the format cannot quote a quote, and some calendars no backslash or
   * caret.
   */
  private static String quotable(String name) {
    return PlainLine.of(name).replace('"', '\'').replace('\\', '/').replace('^', 'ˆ');
  }

  private static String value(VEvent event, String property) {
    return event.getProperty(property).orElseThrow().getValue();
  }

  private static String name(VEvent event, String property) {
    return event
        .getProperty(property)
        .orElseThrow()
        .getParameter(Parameter.CN)
        .orElseThrow()
        .getValue();
  }

  private static CalendarFile file(Samples samples, Template template) {
    var kind =
        samples.kinds().stream()
            .filter(each -> each.template() == template)
            .findFirst()
            .orElseThrow();
    return samples.mail(kind, "en").calendar();
  }

  private static VEvent event(CalendarFile file) throws Exception {
    var calendar = new CalendarBuilder().build(new StringReader(file.text()));
    return (VEvent) calendar.getComponents().getFirst();
  }
}
