/** Tells clients, dispatchers and technicians what happened, by mail and push. */
@NullMarked
package org.fsmlight.notification;

import org.jspecify.annotations.NullMarked;
