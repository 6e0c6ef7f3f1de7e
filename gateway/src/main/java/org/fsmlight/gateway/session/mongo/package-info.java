/** Sessions in MongoDB. */
@NullMarked
package org.fsmlight.gateway.session.mongo;

import org.jspecify.annotations.NullMarked;
