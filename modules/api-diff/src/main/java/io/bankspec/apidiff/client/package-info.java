/** The client that a spec stands for: generated, and compiled. */
@NullMarked
package io.bankspec.apidiff.client;

import org.jspecify.annotations.NullMarked;
