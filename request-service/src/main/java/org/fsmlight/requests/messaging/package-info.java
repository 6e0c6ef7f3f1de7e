/** Listens to what the other services tell. */
@NullMarked
package org.fsmlight.requests.messaging;

import org.jspecify.annotations.NullMarked;
