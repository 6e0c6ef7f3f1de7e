/** All companies, as the marketplace's support sees them. */
@NullMarked
package org.fsmlight.team.partners;

import org.jspecify.annotations.NullMarked;
