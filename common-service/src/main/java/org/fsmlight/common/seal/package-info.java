/** Encryption of secrets that must be stored or published. */
@NullMarked
package org.fsmlight.common.seal;

import org.jspecify.annotations.NullMarked;
