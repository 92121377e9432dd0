/** Providers on this machine, served from their specs. For tests and demonstrations. */
@NullMarked
package io.bankspec.sandbox;

import org.jspecify.annotations.NullMarked;
