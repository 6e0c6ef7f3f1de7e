package org.fsmlight.team.organization.pictures;

class InMemoryPicturesTests implements PicturesContract {

  private final Pictures pictures = new InMemoryPictures();

  @Override
  public Pictures pictures() {
    return pictures;
  }
}
