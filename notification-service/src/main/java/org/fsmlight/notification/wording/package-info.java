/** Words messages: languages, mails as text and HTML, pushes. */
@NullMarked
package org.fsmlight.notification.wording;

import org.jspecify.annotations.NullMarked;
