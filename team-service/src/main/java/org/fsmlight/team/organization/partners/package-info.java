/** All companies with the numbers of their people, for operators. */
@NullMarked
package org.fsmlight.team.organization.partners;

import org.jspecify.annotations.NullMarked;
