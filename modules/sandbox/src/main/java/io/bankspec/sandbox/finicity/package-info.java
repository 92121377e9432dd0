/** Finicity: partner, customers, institutions, logins with their challenges, accounts, transactions and reports. */
@NullMarked
package io.bankspec.sandbox.finicity;

import org.jspecify.annotations.NullMarked;
