package org.fsmlight.notification.messages;

import java.util.List;

class InMemoryCorrespondencesTests extends CorrespondencesContract {

  private final InMemoryCorrespondences correspondences = new InMemoryCorrespondences();

  @Override
  protected Correspondences correspondences() {
    return correspondences;
  }

  @Override
  protected List<String> published() {
    return correspondences.published().stream().map(each -> each.settled().id()).toList();
  }
}
