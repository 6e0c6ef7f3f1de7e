package org.fsmlight.team.organization.pictures.mongo;

import org.fsmlight.team.organization.pictures.Pictures;
import org.fsmlight.team.organization.pictures.PicturesContract;
import org.fsmlight.team.testing.TeamServiceIT;
import org.springframework.beans.factory.annotation.Autowired;

class MongoPicturesIT extends TeamServiceIT implements PicturesContract {

  @Autowired private Pictures pictures;

  @Override
  public Pictures pictures() {
    return pictures;
  }
}
