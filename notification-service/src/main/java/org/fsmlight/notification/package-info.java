/** Notifies clients, dispatchers and technicians by mail and push. */
@NullMarked
package org.fsmlight.notification;

import org.jspecify.annotations.NullMarked;
