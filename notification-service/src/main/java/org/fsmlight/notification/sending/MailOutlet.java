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

/** Sends mails to clients, dispatchers and invited technicians. */
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
    Company company = office.company();
    if (company == null) {
      return Delivery.notReady("the company was not heard of yet");
    }
    return switch (correspondence.recipient().role()) {
      case DISPATCHER -> toDispatcher(office, company, correspondence, message);
      case CLIENT, TECHNICIAN ->
          reader(message.content())
              .map(reader -> send(correspondence, message, company, reader))
              .orElseGet(() -> new Delivery.Refused("there is no mail address"));
    };
  }

  private Delivery toDispatcher(
      Office office, Company company, Correspondence correspondence, Message message) {
    Optional<Person> known =
        Optional.ofNullable(correspondence.recipient().id()).flatMap(office::dispatcher);
    if (known.isEmpty()) {
      return Delivery.notReady("the dispatcher was not heard of yet");
    }
    Person dispatcher = known.get();
    if (!dispatcher.active()) {
      return new Delivery.Obsolete("the dispatcher has left");
    }
    Reader reader = new Reader(dispatcher.firstName(), dispatcher.email(), dispatcher.language());
    return send(correspondence, message, company, reader);
  }

  private static Optional<Reader> reader(Content content) {
    return switch (content) {
      case Content.OfRequest(Booking booking, _, _) -> Optional.of(client(booking));
      case Content.OfCall(Booking booking, _) -> Optional.of(client(booking));
      case Content.OfInvitation invitation ->
          Optional.of(
              new Reader(invitation.firstName(), invitation.email(), invitation.language()));
    };
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
