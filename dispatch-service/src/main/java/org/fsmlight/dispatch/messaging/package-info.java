/** What this service hears and tells: contracts mapped to and from the domain. */
@NullMarked
package org.fsmlight.dispatch.messaging;

import org.jspecify.annotations.NullMarked;
