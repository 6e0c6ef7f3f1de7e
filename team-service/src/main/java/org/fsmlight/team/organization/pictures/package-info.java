/** Profile pictures: decoded within bounds, and encoded anew. */
@NullMarked
package org.fsmlight.team.organization.pictures;

import org.jspecify.annotations.NullMarked;
