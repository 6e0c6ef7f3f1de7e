/** The marketplace's support, which stands above companies. */
@NullMarked
package org.fsmlight.team.operators;

import org.jspecify.annotations.NullMarked;
