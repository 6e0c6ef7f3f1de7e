package org.fsmlight.notification.wording.mongo;

import org.fsmlight.notification.wording.Organizer;
import org.fsmlight.notification.wording.Organizers;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** One document for each call; the first one inserted stays. */
@Component
final class MongoOrganizers implements Organizers {

  private static final String COLLECTION = "organizers";

  private final MongoTemplate mongo;

  MongoOrganizers(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Organizer ofCall(String serviceCallId, Organizer current) {
    var known = find(serviceCallId);
    if (known != null) {
      return known.state();
    }
    try {
      mongo.insert(
          new OrganizerDocument(serviceCallId, current.name(), current.email()), COLLECTION);
      return current;
    } catch (DuplicateKeyException another) {
      var first = find(serviceCallId);
      return first == null ? current : first.state();
    }
  }

  private @Nullable OrganizerDocument find(String serviceCallId) {
    return mongo.findById(serviceCallId, OrganizerDocument.class, COLLECTION);
  }

  record OrganizerDocument(@Id String id, String name, String email) {
    Organizer state() {
      return new Organizer(name, email);
    }
  }
}
