/** Shows which tests depend on luck: runs them again and again, in changing order, while every processor is busy. */
@NullMarked
package io.bankspec.stress;

import org.jspecify.annotations.NullMarked;
