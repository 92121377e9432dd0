/** Views of the client as a whole: servers, credentials, logins, and what a log must not show. */
@NullMarked
package io.bankspec.codegen.client;

import org.jspecify.annotations.NullMarked;
