/** The known companies in MongoDB. */
@NullMarked
package org.fsmlight.requests.company.mongo;

import org.jspecify.annotations.NullMarked;
