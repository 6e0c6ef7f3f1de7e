/** The wording of messages: languages, mails as text and HTML, calendar files, pushes. */
@NullMarked
package org.fsmlight.notification.wording;

import org.jspecify.annotations.NullMarked;
