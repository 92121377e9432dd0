/** What has changed since a revision of the project, printed. */
@NullMarked
package io.bankspec.apidiff.report;

import org.jspecify.annotations.NullMarked;
