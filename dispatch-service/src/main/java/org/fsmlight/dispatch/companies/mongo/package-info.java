/** Companies and dispatchers in MongoDB. */
@NullMarked
package org.fsmlight.dispatch.companies.mongo;

import org.jspecify.annotations.NullMarked;
