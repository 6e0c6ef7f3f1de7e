/** Starts the product and uses it as users and machines do: over HTTP and in browsers. */
package org.fsmlight.running;
