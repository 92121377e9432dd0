/** Pieces of Java source, Javadoc and Markdown. */
@NullMarked
package io.bankspec.codegen.source;

import org.jspecify.annotations.NullMarked;
