/** Keeps the directory up to date from the team's events. */
@NullMarked
package org.fsmlight.notification.directory.messaging;

import org.jspecify.annotations.NullMarked;
