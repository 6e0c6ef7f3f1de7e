/** The contracts between the services: event records, topic names, nothing else. */
@NullMarked
package org.fsmlight.events;

import org.jspecify.annotations.NullMarked;
