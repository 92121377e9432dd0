/** Makes a static site of the guides, the pages of the clients and the specs. */
@NullMarked
package io.bankspec.site;

import org.jspecify.annotations.NullMarked;
