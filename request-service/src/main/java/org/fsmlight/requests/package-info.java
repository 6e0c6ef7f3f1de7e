/** Offers each booking to a company, which accepts or declines it. */
@NullMarked
package org.fsmlight.requests;

import org.jspecify.annotations.NullMarked;
