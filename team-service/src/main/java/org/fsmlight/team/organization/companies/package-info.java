/** Partner businesses, the tenants. */
@NullMarked
package org.fsmlight.team.organization.companies;

import org.jspecify.annotations.NullMarked;
