/** What the changes of a document mean for those who call its client, and for its version. */
@NullMarked
package io.bankspec.apidiff.verdict;

import org.jspecify.annotations.NullMarked;
