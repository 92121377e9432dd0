/** The goals of the Maven plugin. */
@NullMarked
package io.bankspec.codegen.maven;

import org.jspecify.annotations.NullMarked;
