/** One bank world, which every provider shows in its own way: who lives there, what is on accounts, what banks ask. */
@NullMarked
package io.bankspec.sandbox.bank;

import org.jspecify.annotations.NullMarked;
