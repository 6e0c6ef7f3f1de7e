/** The marketplace's support staff, who belong to no company. */
@NullMarked
package org.fsmlight.team.identity.operators;

import org.jspecify.annotations.NullMarked;
