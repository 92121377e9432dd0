/** finAPI Access: tokens, users, banks, connections with their challenges and downloads, and what these find. */
@NullMarked
package io.bankspec.sandbox.finapi;

import org.jspecify.annotations.NullMarked;
