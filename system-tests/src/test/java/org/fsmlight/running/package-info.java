/** Starting the product and using it over HTTP, as its users and machines do. */
package org.fsmlight.running;
