/** What this service remembers of the calls that come of requests. */
@NullMarked
package org.fsmlight.requests.call;

import org.jspecify.annotations.NullMarked;
