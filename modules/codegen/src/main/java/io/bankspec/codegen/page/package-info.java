/** What pages tell beyond the code: how a client is set up, and where each model is met. */
@NullMarked
package io.bankspec.codegen.page;

import org.jspecify.annotations.NullMarked;
