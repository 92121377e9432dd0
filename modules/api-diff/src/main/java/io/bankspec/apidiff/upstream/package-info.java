/** What a provider's own document has that ours lacks, compared by what goes over the wire and not by the names of schemas. */
@NullMarked
package io.bankspec.apidiff.upstream;

import org.jspecify.annotations.NullMarked;
