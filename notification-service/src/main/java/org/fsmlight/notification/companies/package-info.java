/** Replicas of companies, dispatchers and technicians, as far as messages need them. */
@NullMarked
package org.fsmlight.notification.companies;

import org.jspecify.annotations.NullMarked;
