/** Companies and their dispatchers: copies of names and time zones from team-service. */
@NullMarked
package org.fsmlight.dispatch.companies;

import org.jspecify.annotations.NullMarked;
