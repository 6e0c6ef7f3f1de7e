/** Profile pictures: decoded for real, bounded, re-encoded. */
@NullMarked
package org.fsmlight.team.pictures;

import org.jspecify.annotations.NullMarked;
