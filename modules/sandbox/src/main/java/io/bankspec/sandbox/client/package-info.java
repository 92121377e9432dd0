/** Clients that are set up for a sandbox. Each class needs the module of its provider, and no other. */
@NullMarked
package io.bankspec.sandbox.client;

import org.jspecify.annotations.NullMarked;
