/** What one recipient is told about one matter: held, folded, decided, sent. */
@NullMarked
package org.fsmlight.notification.message;

import org.jspecify.annotations.NullMarked;
