package org.fsmlight.notification.sending;

import java.util.Optional;
import org.fsmlight.notification.directory.Company;
import org.fsmlight.notification.directory.Directory;
import org.fsmlight.notification.directory.Office;
import org.fsmlight.notification.directory.Person;
import org.fsmlight.notification.message.Booking;
import org.fsmlight.notification.message.Content;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.wording.Reader;
import org.fsmlight.notification.wording.UnsendableMail;
import org.fsmlight.notification.wording.Wording;

/** Sends mails to clients, dispatchers, technicians and the company email. */
public final class MailOutlet implements Outlet {

  private final Directory directory;
  private final Wording wording;
  private final MailServer server;

  public MailOutlet(Directory directory, Wording wording, MailServer server) {
    this.directory = directory;
    this.wording = wording;
    this.server = server;
  }

  @Override
  public Delivery deliver(Correspondence correspondence, Message message) {
    Office office = directory.office(correspondence.companyId());
    Company company =
        message.content() instanceof Content.OfAccess access
            ? product(access, office)
            : office.company();
    if (company == null) {
      return Delivery.notReady("the company was not heard of yet");
    }
    return switch (message.content()) {
      case Content.OfInvitation(String name, _, String email, String language, _, _) ->
          send(correspondence, message, company, new Reader(name, email, language));
      case Content.OfAccess access -> send(correspondence, message, company, reader(access));
      case Content.OfVerification _ -> toTechnician(company, correspondence, message);
      case Content.OfBooking about ->
          send(about.booking(), office, company, correspondence, message);
    };
  }

  private Delivery send(
      Booking booking,
      Office office,
      Company company,
      Correspondence correspondence,
      Message message) {
    return switch (correspondence.recipient().role()) {
      case DISPATCHER -> toDispatcher(office, company, correspondence, message);
      case CLIENT -> send(correspondence, message, company, client(booking));
      case COMPANY ->
          send(correspondence, message, company, new Reader(company.name(), company.email(), null));
      case TECHNICIAN, ACCOUNT -> toTechnician(company, correspondence, message);
    };
  }

  private Delivery toDispatcher(
      Office office, Company company, Correspondence correspondence, Message message) {
    return toPerson(
        Optional.ofNullable(correspondence.recipient().id()).flatMap(office::dispatcher),
        company,
        correspondence,
        message);
  }

  private Delivery toTechnician(Company company, Correspondence correspondence, Message message) {
    return toPerson(
        Optional.ofNullable(correspondence.recipient().id()).flatMap(directory::technician),
        company,
        correspondence,
        message);
  }

  private Delivery toPerson(
      Optional<Person> known, Company company, Correspondence correspondence, Message message) {
    if (known.isEmpty()) {
      return Delivery.notReady("the person was not heard of yet");
    }
    Person person = known.get();
    if (!person.active()) {
      return new Delivery.Obsolete("the person has left");
    }
    Reader reader = new Reader(person.firstName(), person.email(), person.language());
    return send(correspondence, message, company, reader);
  }

  /** Writes in the product's name, at the time of day the reader's company has. */
  private static Company product(Content.OfAccess access, Office office) {
    Company company = office.company();
    String timeZone = company == null ? access.timeZone() : company.timeZone();
    return Company.product(timeZone == null ? "UTC" : timeZone);
  }

  private static Reader reader(Content.OfAccess access) {
    return new Reader(access.firstName(), access.email(), access.language());
  }

  private static Reader client(Booking booking) {
    Booking.Client client = booking.client();
    return new Reader(client.name(), client.email(), client.language());
  }

  private Delivery send(
      Correspondence correspondence, Message message, Company company, Reader reader) {
    try {
      return server.send(wording.mail(correspondence, message, company, reader));
    } catch (UnsendableMail unsendable) {
      return new Delivery.Refused(String.valueOf(unsendable.getMessage()));
    }
  }
}
