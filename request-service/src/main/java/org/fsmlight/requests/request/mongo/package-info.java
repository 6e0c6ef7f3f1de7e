/** Service requests and their numbers in MongoDB. */
@NullMarked
package org.fsmlight.requests.request.mongo;

import org.jspecify.annotations.NullMarked;
