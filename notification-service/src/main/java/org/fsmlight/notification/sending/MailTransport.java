package org.fsmlight.notification.sending;

import java.util.Optional;
import org.fsmlight.notification.companies.Company;
import org.fsmlight.notification.companies.Directory;
import org.fsmlight.notification.companies.Office;
import org.fsmlight.notification.companies.Person;
import org.fsmlight.notification.messages.Booking;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.Recipient;
import org.fsmlight.notification.wording.Addressee;
import org.fsmlight.notification.wording.UnsendableMail;
import org.fsmlight.notification.wording.Wording;

/** Sends mails to clients, dispatchers, technicians, account holders and the company email. */
public final class MailTransport implements Transport {

  private final Directory directory;
  private final Wording wording;
  private final MailServer server;

  public MailTransport(Directory directory, Wording wording, MailServer server) {
    this.directory = directory;
    this.wording = wording;
    this.server = server;
  }

  @Override
  public Delivery deliver(Correspondence correspondence, Message message) {
    return switch (target(correspondence, message)) {
      case Obstructed(var obstacle) -> obstacle;
      case Reachable(var sender, var addressee) -> {
        try {
          yield server.send(wording.mail(correspondence, message, sender, addressee));
        } catch (UnsendableMail unsendable) {
          yield new Delivery.Refused(String.valueOf(unsendable.getMessage()));
        }
      }
    };
  }

  @Override
  public Optional<Delivery> obstacle(Correspondence correspondence, Message message) {
    return target(correspondence, message) instanceof Obstructed(var obstacle)
        ? Optional.of(obstacle)
        : Optional.empty();
  }

  private Target target(Correspondence correspondence, Message message) {
    var office = directory.office(correspondence.companyId());
    if (message.content() instanceof Content.OfAccess access) {
      var addressee = new Addressee(access.firstName(), access.email(), access.language());
      return new Reachable(product(access, office), addressee);
    }
    var company = office.company();
    if (company == null) {
      return new Obstructed(Delivery.postponed("the company was not heard of yet"));
    }
    var recipient = correspondence.recipient();
    return switch (message.content()) {
      case Content.OfInvitation(var name, _, var email, var language, _, _) ->
          new Reachable(company, new Addressee(name, email, language));
      case Content.OfBooking about -> target(recipient, about.booking(), office, company);
      case Content.OfVerification _, Content.OfAccess _ -> technician(recipient, company);
    };
  }

  private Target target(Recipient recipient, Booking booking, Office office, Company company) {
    return switch (recipient.role()) {
      case CLIENT -> {
        var client = booking.client();
        yield new Reachable(
            company, new Addressee(client.name(), client.email(), client.language()));
      }
      case COMPANY -> new Reachable(company, new Addressee(company.name(), company.email(), null));
      case DISPATCHER ->
          person(Optional.ofNullable(recipient.id()).flatMap(office::dispatcher), company);
      case TECHNICIAN, ACCOUNT -> technician(recipient, company);
    };
  }

  private Target technician(Recipient recipient, Company company) {
    return person(Optional.ofNullable(recipient.id()).flatMap(directory::technician), company);
  }

  private static Target person(Optional<Person> known, Company company) {
    if (known.isEmpty()) {
      return new Obstructed(Delivery.postponed("the person was not heard of yet"));
    }
    var person = known.get();
    return person.active()
        ? new Reachable(
            company, new Addressee(person.firstName(), person.email(), person.language()))
        : new Obstructed(new Delivery.Obsolete("the person has left"));
  }

  /** The product as the sender, in the time zone of the addressee's company. */
  private static Company product(Content.OfAccess access, Office office) {
    var company = office.company();
    var timeZone = company == null ? access.timeZone() : company.timeZone();
    return Company.product(timeZone == null ? "UTC" : timeZone);
  }

  private sealed interface Target {}

  private record Reachable(Company sender, Addressee addressee) implements Target {}

  private record Obstructed(Delivery obstacle) implements Target {}
}
