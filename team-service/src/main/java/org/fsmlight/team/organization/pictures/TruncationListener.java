package org.fsmlight.team.organization.pictures;

import java.util.regex.Pattern;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/**
 * Notices the warning with which JPEG decoders replace missing data by grey. The picture is refused
 * then.
 */
final class TruncationListener implements IIOReadWarningListener {

  /** A missing or unusable colour profile is not missing data: usual colours are assumed. */
  private static final Pattern ABOUT_COLOURS =
      Pattern.compile("profile|app14", Pattern.CASE_INSENSITIVE);

  private boolean seen;

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    seen |= !ABOUT_COLOURS.matcher(warning).find();
  }

  boolean seen() {
    return seen;
  }
}
