/** The tenants: partner businesses. */
@NullMarked
package org.fsmlight.team.companies;

import org.jspecify.annotations.NullMarked;
