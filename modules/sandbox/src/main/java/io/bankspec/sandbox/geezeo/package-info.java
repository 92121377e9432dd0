/** Geezeo: users, linking their accounts with challenges in the answers, classifying, refreshing, transactions. */
@NullMarked
package io.bankspec.sandbox.geezeo;

import org.jspecify.annotations.NullMarked;
