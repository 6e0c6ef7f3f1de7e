/** Tells of companies. */
@NullMarked
package org.fsmlight.team.companies.messaging;

import org.jspecify.annotations.NullMarked;
