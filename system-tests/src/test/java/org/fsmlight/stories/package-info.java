/** The user guides, played against the running product. */
package org.fsmlight.stories;
