package org.fsmlight.notification.sending;

import java.util.Optional;
import org.fsmlight.notification.companies.Directory;
import org.fsmlight.notification.devices.ConfirmationPushes;
import org.fsmlight.notification.devices.Device;
import org.fsmlight.notification.wording.Addressee;
import org.fsmlight.notification.wording.Wording;
import org.springframework.stereotype.Component;

/** Sends the codes of confirmations as pushes, at once: nobody waits for one of yesterday. */
@Component
final class PushedConfirmations implements ConfirmationPushes {

  private final Directory directory;
  private final Wording wording;
  private final PushService service;

  PushedConfirmations(Directory directory, Wording wording, PushService service) {
    this.directory = directory;
    this.wording = wording;
    this.service = service;
  }

  @Override
  public boolean send(Device wanted, String code) {
    var office = directory.office(wanted.companyId());
    var person =
        office
            .dispatcher(wanted.accountId())
            .or(() -> directory.technician(wanted.accountId()))
            .map(known -> new Addressee(known.firstName(), null, known.language()))
            .orElseGet(() -> new Addressee("", null, null));
    var push =
        wording.confirmation(
            Optional.ofNullable(office.company()), person, wanted.accountId(), code);
    return service.send(push, wanted.value()) instanceof Delivery.Accepted;
  }
}
