/** Publishes changes of companies. */
@NullMarked
package org.fsmlight.team.organization.companies.messaging;

import org.jspecify.annotations.NullMarked;
