/** Replicas of companies in MongoDB. */
@NullMarked
package org.fsmlight.requests.companies.mongo;

import org.jspecify.annotations.NullMarked;
