/** What happens to service requests, in the words of the contracts. */
@NullMarked
package org.fsmlight.requests.request.messaging;

import org.jspecify.annotations.NullMarked;
