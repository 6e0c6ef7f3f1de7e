/** Replicas of companies, dispatchers and technicians in MongoDB. */
@NullMarked
package org.fsmlight.notification.companies.mongo;

import org.jspecify.annotations.NullMarked;
