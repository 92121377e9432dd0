/** A program that uses all of a client's API, each use on a line of its own. */
@NullMarked
package io.bankspec.apidiff.caller;

import org.jspecify.annotations.NullMarked;
