package org.fsmlight.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.RunningService.soon;

import java.io.StringReader;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.fsmlight.embedded.Mail;
import org.fsmlight.events.Company;
import org.fsmlight.events.CompanyChanged;
import org.fsmlight.notification.companies.Directory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The calendar files of a call as they arrive in the client's mailbox. */
class CalendarFilesIT {

  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.shared();
  }

  @Test
  void haveOneOrganizerAlsoWhenTheCompanyChangesItsMail() throws Exception {
    var events = EventFixtures.of("organizer", "organizer-1");
    service.register(events);
    service.publish(events.scheduled(2, EventFixtures.NINE));
    soon(() -> service.mailsTo(events.client()).size() == 1);

    service.publish(
        new CompanyChanged(
            new Company(
                "organizer",
                2,
                "Home",
                "new@organizer.example",
                "Europe/Zurich",
                List.of(),
                "CH")));
    soon(() -> emailOfTheCompany().equals("new@organizer.example"));
    service.publish(events.rescheduled(3, EventFixtures.TEN, null, EventFixtures.NINE));
    soon(() -> service.mailsTo(events.client()).size() == 2);

    var mails = service.mailsTo(events.client());
    assertThat(mails)
        .extracting(mail -> property(mail, Property.UID))
        .containsOnly("service-call-organizer-1@fsm-light");
    assertThat(mails)
        .extracting(mail -> property(mail, Property.ORGANIZER))
        .containsOnly("mailto:office@organizer.example");
    assertThat(calendar(mails.get(1)).lines()).allMatch(line -> line.getBytes(UTF_8).length <= 75);
  }

  private static String emailOfTheCompany() {
    var company = service.bean(Directory.class).office("organizer").company();
    return company == null ? "" : company.email();
  }

  private static String property(Mail mail, String name) {
    try {
      var parsed = new CalendarBuilder().build(new StringReader(calendar(mail)));
      var event = (VEvent) parsed.getComponents().getFirst();
      return event.getProperty(name).orElseThrow().getValue();
    } catch (Exception unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static String calendar(Mail mail) {
    return mail.attachments().stream()
        .filter(attachment -> attachment.name().endsWith(".ics"))
        .map(attachment -> new String(attachment.bytes(), UTF_8))
        .findFirst()
        .orElseThrow();
  }
}
