/** The public API of a module as text: reads it from class files, keeps it in a file, and compares the two. */
@NullMarked
package io.bankspec.apidump;

import org.jspecify.annotations.NullMarked;
