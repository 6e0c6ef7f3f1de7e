/** Service requests and their numbers in MongoDB. */
@NullMarked
package org.fsmlight.requests.servicerequests.mongo;

import org.jspecify.annotations.NullMarked;
