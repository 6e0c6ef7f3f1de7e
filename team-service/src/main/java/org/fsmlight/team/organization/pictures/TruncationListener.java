package org.fsmlight.team.organization.pictures;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/**
 * Notices the warning with which JPEG decoders replace missing data by grey. The picture is refused
 * then.
 */
final class TruncationListener implements IIOReadWarningListener {

  private boolean seen;

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    seen = true;
  }

  boolean seen() {
    return seen;
  }
}
