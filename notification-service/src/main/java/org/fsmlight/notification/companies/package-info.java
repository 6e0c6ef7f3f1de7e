/** The companies and their people, as far as messages need them. */
@NullMarked
package org.fsmlight.notification.directory;

import org.jspecify.annotations.NullMarked;
