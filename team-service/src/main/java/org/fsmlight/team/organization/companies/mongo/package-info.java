/** Stores companies. */
@NullMarked
package org.fsmlight.team.organization.companies.mongo;

import org.jspecify.annotations.NullMarked;
