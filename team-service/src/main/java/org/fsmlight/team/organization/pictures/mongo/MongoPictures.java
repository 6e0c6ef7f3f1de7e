package org.fsmlight.team.organization.pictures.mongo;

import java.util.Optional;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.organization.pictures.Pictures;
import org.fsmlight.team.organization.pictures.ProfilePicture;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** One document for each technician; small, since pictures have at most 512 pixels a side. */
@Component
class MongoPictures implements Pictures {

  private static final String COLLECTION = "pictures";

  private final MongoOperations mongo;

  MongoPictures(MongoOperations mongo) {
    this.mongo = mongo;
  }

  private record PictureDocument(@Id String technicianId, String name, byte[] jpeg) {}

  @Override
  public Optional<ProfilePicture> find(AccountId technician) {
    return Optional.ofNullable(
            mongo.findById(technician.value(), PictureDocument.class, COLLECTION))
        .map(found -> new ProfilePicture(found.name(), found.jpeg()));
  }

  @Override
  public void save(AccountId technician, ProfilePicture picture) {
    var document = new PictureDocument(technician.value(), picture.name(), picture.jpeg());
    try {
      mongo.save(document, COLLECTION);
    } catch (DuplicateKeyException twoFirstUploadsAtOnce) {
      mongo.save(document, COLLECTION);
    }
  }
}
