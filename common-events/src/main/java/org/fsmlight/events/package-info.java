/** The contracts between the services: event records and their topics. */
@NullMarked
package org.fsmlight.events;

import org.jspecify.annotations.NullMarked;
