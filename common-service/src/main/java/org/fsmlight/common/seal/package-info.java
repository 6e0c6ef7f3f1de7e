/** Secrets that have to be stored or sent, readable only with the installation's key. */
@NullMarked
package org.fsmlight.common.seal;

import org.jspecify.annotations.NullMarked;
